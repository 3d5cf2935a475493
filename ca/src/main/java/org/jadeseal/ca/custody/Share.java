// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.custody;

import org.jadeseal.ca.key.Secret;

/// What one custodian has.
///
/// @param set drawn when the shares were made: those of one set go together
/// @param number of the custodian, from 1
/// @param part 32 octets
public record Share(Quorum quorum, int set, int number, Secret part) implements AutoCloseable {

    /// Octets of a part.
    static final int LENGTH = 32;

    public Share {
        if (number < 1 || number > quorum.of() || part.length() != LENGTH) {
            throw new CustodyRefusedException(
                    "share %d of %d octets cannot be, expected 1 to %d of %d"
                            .formatted(number, part.length(), quorum.of(), LENGTH));
        }
    }

    @Override
    public void close() {
        part.close();
    }
}
