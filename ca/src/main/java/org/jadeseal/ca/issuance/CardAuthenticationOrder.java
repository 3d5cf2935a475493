// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.CardId;

/// Asks for the certificate of a key that belongs to the card itself.
///
/// @param use which of them
/// @param card the card; it becomes the subject
/// @param key the SubjectPublicKeyInfo of the key that the card made, in DER
/// @param mandate the approved form, or the officer's enrolment, under which the card is
///   personalised
/// @param task the task at the card, 1 to 64 characters
public record CardAuthenticationOrder(
        CardKeyUse use, CardId card, Bytes key, Mandate.OfCard mandate, String task) {

    public CardAuthenticationOrder {
        if (task.isBlank() || task.length() > 64) {
            throw new IllegalArgumentException(
                    "task must have 1 to 64 characters, had " + task.length());
        }
    }
}
