// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.hotline;

import org.jadeseal.ra.authorization.AccountId;

/// What somebody reports.
///
/// @param caller who asked, as they said; 1 to 60 characters
/// @param note what they said; 1 to 300 characters
/// @param card what happened to the card as well
public record Report(AccountId account, Proof proof, String caller, String note, CardTrouble card) {

    /// Characters of [#caller], at most.
    public static final int LONGEST_CALLER = 60;

    /// Characters of [#note], at most.
    public static final int LONGEST_NOTE = 300;

    public Report {
        if (caller.isBlank()
                || caller.length() > LONGEST_CALLER
                || note.isBlank()
                || note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException(
                    "a report has a caller of 1 to 60 and a note of 1 to 300 characters, had %d and %d"
                            .formatted(caller.length(), note.length()));
        }
    }
}
