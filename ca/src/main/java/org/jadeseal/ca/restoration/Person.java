// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.restoration;

import java.util.Locale;

/// People who act at the command line, by the names that they give.
final class Person {

    private Person() {}

    /// @throws ReconcileRefusedException if nobody could be called so
    static String named(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > 100) {
            throw new ReconcileRefusedException(
                    "a person's name has 1 to 100 characters, was '" + name + "'");
        }
        return stripped;
    }

    /// @throws ReconcileRefusedException if both are the same
    static void requireOther(String first, String second) {
        if (named(second).toLowerCase(Locale.ROOT).equals(first.toLowerCase(Locale.ROOT))) {
            throw new ReconcileRefusedException(
                    first + " has had it shown; another person has to give the digest");
        }
    }

    /// @throws ReconcileRefusedException if what is shown now is not what was seen
    static void requireSame(String seen, String shown) {
        if (!seen.equals(shown)) {
            throw new ReconcileRefusedException(
                    "what is shown now has the digest %s, expected %s; have it shown anew, and compare"
                            .formatted(shown, seen));
        }
    }
}
