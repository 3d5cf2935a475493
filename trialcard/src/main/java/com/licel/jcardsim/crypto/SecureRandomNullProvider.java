// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package com.licel.jcardsim.crypto;

import java.security.SecureRandom;
import java.security.SecureRandomSpi;

/// Where the simulator takes the randomness of its keys and signatures from. Must stand before the
/// simulator on the class path.
final class SecureRandomNullProvider extends SecureRandom {

    private static final long serialVersionUID = 1;

    SecureRandomNullProvider() {
        super(new SystemRandomness(), null);
    }

    private static final class SystemRandomness extends SecureRandomSpi {

        private static final long serialVersionUID = 1;
        private static final SecureRandom SYSTEM = new SecureRandom();

        @Override
        protected void engineSetSeed(byte[] seed) {
            // the system's generator seeds itself
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            SYSTEM.nextBytes(bytes);
        }

        @Override
        protected byte[] engineGenerateSeed(int count) {
            return SYSTEM.generateSeed(count);
        }
    }
}
