// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import org.jadeseal.ra.authorization.AccountId;

/// What stands on the paper.
///
/// @param note what the holder wrote, and by which proof the officer knows the holder; 1 to 500
///   characters
public record RequestFields(RequestKind kind, AccountId account, Ground ground, String note) {

    private static final int LONGEST = 500;

    public RequestFields {
        if (note.isBlank() || note.length() > LONGEST || !ground.fits(kind)) {
            throw new IllegalArgumentException(
                    "a request needs a note of 1 to 500 characters and a ground that fits, had %s for %s"
                            .formatted(ground, kind));
        }
    }
}
