// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import java.util.Optional;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.form.RegistrationFields;

/// What stands on the paper.
///
/// @param note what the holder wrote, and by which proof the officer knows the holder; 1 to 500
///   characters
/// @param contact what is to be from now on; only, and always, on a paper about contact data
public record RequestFields(
        RequestKind kind,
        AccountId account,
        Ground ground,
        String note,
        Optional<RegistrationFields.Contact> contact) {

    private static final int LONGEST = 500;

    public RequestFields {
        if (note.isBlank() || note.length() > LONGEST || !ground.fits(kind)) {
            throw new IllegalArgumentException(
                    "a request needs a note of 1 to 500 characters and a ground that fits, had %s for %s"
                            .formatted(ground, kind));
        }
        if (contact.isPresent() != (kind == RequestKind.CONTACT)) {
            throw new IllegalArgumentException(
                    "contact data stand on papers of kind CONTACT and on no other, was " + kind);
        }
    }

    /// A paper that is not about contact data.
    public RequestFields(RequestKind kind, AccountId account, Ground ground, String note) {
        this(kind, account, ground, note, Optional.empty());
    }
}
