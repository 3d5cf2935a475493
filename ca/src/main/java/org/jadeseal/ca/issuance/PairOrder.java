// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import org.jadeseal.ca.x509.CardId;
import org.jadeseal.ca.x509.SubscriberNames;

/// Asks for a signature and an encryption certificate for one person, with all the evidence.
///
/// @param account the account they are for, 1 to 64 characters; only recorded
/// @param card the card that holds the keys
/// @param names the person as both certificates shall name him
/// @param mandate why the person may have them
/// @param keys proof that the person's card holds both keys
public record PairOrder(
        String account, CardId card, SubscriberNames names, Mandate mandate, KeyProof keys) {

    public PairOrder {
        if (account.isBlank() || account.length() > 64) {
            throw new IllegalArgumentException(
                    "account must have 1 to 64 characters, had " + account.length());
        }
    }
}
