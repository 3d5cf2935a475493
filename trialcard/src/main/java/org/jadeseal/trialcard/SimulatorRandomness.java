// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.security.CodeSource;
import java.util.Objects;

/// Makes sure that the simulator draws its keys and challenges from the system's randomness.
final class SimulatorRandomness {

    private static final String GENERATOR = "com.licel.jcardsim.crypto.SecureRandomNullProvider";

    private SimulatorRandomness() {}

    /// Stops when the simulator's own generator, which is a constant, was loaded instead of ours.
    static void require() {
        System.setProperty("com.licel.jcardsim.randomdata.secure", "1");
        System.clearProperty("com.licel.jcardsim.randomdata.seed");
        CodeSource loaded = origin(generator());
        if (!Objects.equals(loaded, origin(SimulatorRandomness.class))) {
            throw new IllegalStateException(
                    "all trial cards would have the same keys: "
                            + GENERATOR
                            + " came from "
                            + loaded
                            + "; put trialcard before jcardsim on the class path");
        }
    }

    private static CodeSource origin(Class<?> type) {
        return type.getProtectionDomain().getCodeSource();
    }

    private static Class<?> generator() {
        try {
            return Class.forName(GENERATOR, false, SimulatorRandomness.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the simulator is not on the class path", e);
        }
    }
}
