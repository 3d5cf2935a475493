// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mass;

import java.time.LocalDate;

/// Which certificates are meant.
public sealed interface MassQuery {

    /// Those on cards that were taken into stock on these days in Asia/Taipei.
    record TakenIn(LocalDate first, LocalDate last) implements MassQuery {

        public TakenIn {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException(
                        "the last day must not be before the first, was " + last);
            }
        }
    }

    /// Those of a list, which is kept beside the case.
    ///
    /// @param hash SHA-256 over the list's lines as they are kept, 64 hexadecimal digits
    record Listed(MassList.Kind kind, int entries, String hash) implements MassQuery {}
}
