// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

/// A card reader as an agent reports it.
///
/// @param name as the system names it, for the person only; nothing is decided by it (T8)
/// @param card whether a card is in it
public record Reader(String name, boolean card) {

    public Reader {
        if (name.isEmpty() || name.length() > 200) {
            throw new IllegalArgumentException(
                    "a reader's name has 1 to 200 characters, had " + name.length());
        }
    }
}
