// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.util.Arrays;
import java.util.Optional;
import org.jadeseal.piv.Pin;

/// What a new PIN must be like, told before the card is asked. The card keeps the same rules and
/// has the last word.
public final class NewPinRules {

    private NewPinRules() {}

    /// Key of what is wrong; empty when nothing is.
    ///
    /// @param present empty where it is not asked
    public static Optional<String> fault(char[] present, char[] fresh, char[] again) {
        if (!Pin.isWellFormed(fresh)) {
            return Optional.of("newpin.malformed");
        }
        if (isRun(fresh)) {
            return Optional.of("newpin.run");
        }
        if (!Arrays.equals(fresh, again)) {
            return Optional.of("newpin.differs");
        }
        return Arrays.equals(present, fresh) ? Optional.of("newpin.same") : Optional.empty();
    }

    /// One digit repeated, or each one more or less than the one before it (9 and 0 are
    /// neighbours).
    private static boolean isRun(char[] digits) {
        int step = Math.floorMod(digits[1] - digits[0], 10);
        boolean run = step == 0 || step == 1 || step == 9;
        for (int i = 2; i < digits.length; i++) {
            run &= Math.floorMod(digits[i] - digits[i - 1], 10) == step;
        }
        return run;
    }
}
