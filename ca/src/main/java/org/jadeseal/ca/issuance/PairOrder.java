// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.util.Optional;
import org.jadeseal.ca.x509.CardId;
import org.jadeseal.ca.x509.MailboxAddress;
import org.jadeseal.ca.x509.SubjectName;

/// Asks for a signature and an encryption certificate for one person, with all the evidence.
///
/// @param account the account they are for, 1 to 64 characters; only recorded
/// @param card the card that holds the keys
/// @param subject the person
/// @param mailbox stands in both certificates; only one that the person has proven to read
/// @param mandate why the person may have them
/// @param keys proof that the person's card holds both keys
public record PairOrder(
        String account,
        CardId card,
        SubjectName subject,
        Optional<MailboxAddress> mailbox,
        Mandate mandate,
        KeyProof keys) {

    public PairOrder {
        if (account.isBlank() || account.length() > 64) {
            throw new IllegalArgumentException(
                    "account must have 1 to 64 characters, had " + account.length());
        }
    }
}
