// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.authorization;

/// Who did what under a token, and what came of it.
record Operation(String actor, String act, String result) {

    String resultOf(Act again) {
        if (!actor.equals(again.actor().name()) || !act.equals(again.right().name())) {
            throw new IllegalArgumentException(
                    "an operation token of " + act + " was used again for " + again.right());
        }
        return result;
    }
}
