// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.custody;

/// How many custodians there are, and how many of them suffice.
///
/// @param any at least 2
/// @param of at least `any`, at most 16
public record Quorum(int any, int of) {

    private static final int MOST = 16;

    public Quorum {
        if (any < 2 || of < any || of > MOST) {
            throw new CustodyRefusedException(
                    "any %d of %d custodians cannot be; expected any 2 or more, of no fewer and at most %d"
                            .formatted(any, of, MOST));
        }
    }

    @Override
    public String toString() {
        return "any " + any + " of " + of;
    }
}
