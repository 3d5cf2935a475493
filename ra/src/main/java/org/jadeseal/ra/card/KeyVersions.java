// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.card;

import java.util.OptionalInt;

/// Which version of the derived keys (management 9B, unblock) a card holds. On return the pending
/// one is tried first, then the current one (T11).
///
/// @param current 0 while the card has its factory key
/// @param pending written down before the card is told, empty when the card has proven it
public record KeyVersions(int current, OptionalInt pending) {

    /// A blank card's.
    public static final KeyVersions FACTORY = new KeyVersions(0, OptionalInt.empty());

    public KeyVersions {
        if (current < 0 || pending.orElse(1) < 1) {
            throw new IllegalArgumentException(
                    "key versions start at 0, pending ones at 1, were " + current + ", " + pending);
        }
    }

    /// Keys of this version are about to be given.
    public KeyVersions announce(int version) {
        return new KeyVersions(current, OptionalInt.of(version));
    }

    /// The card has authenticated with the announced keys.
    public KeyVersions proven() {
        return new KeyVersions(pending.orElse(current), OptionalInt.empty());
    }
}
