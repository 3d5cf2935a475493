// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import org.jadeseal.ca.roster.OfficerCertificate;
import org.jadeseal.ca.roster.OfficerId;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.CardId;

/// Asks for one of the two certificates of an officer's card.
///
/// @param name of the officer; becomes the common name, 1 to 64 characters
/// @param mandate the enrolment; good for one certificate of each use
/// @param request a PKCS#10 certification request in DER, signed by the key in it
/// @param nonce that the request must carry, 16 to 64 octets
public record OfficerOrder(
        OfficerCertificate.Use use,
        String name,
        CardId card,
        Mandate.Enrolment mandate,
        Bytes request,
        Bytes nonce) {

    public OfficerOrder {
        if (name.isBlank() || name.length() > 64 || nonce.length() < 16 || nonce.length() > 64) {
            throw new IllegalArgumentException(
                    "an officer's name must have 1 to 64 characters and the nonce 16 to 64 octets");
        }
    }

    /// Who is to hold it.
    public OfficerId officer() {
        return mandate.officer();
    }
}
