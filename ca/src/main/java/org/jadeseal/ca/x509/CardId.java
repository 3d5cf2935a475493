// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/// Identifies a card: 16 random octets drawn at intake; the card's GUID and the subject of its
/// card-authentication certificate.
///
/// @param hex 32 lower-case hexadecimal digits
public record CardId(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public CardId {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException(
                    "card id must be 32 lower-case hexadecimal digits, was '" + hex + "'");
        }
    }

    /// Draws an identifier for a card that has none.
    public static CardId random(SecureRandom random) {
        byte[] octets = new byte[16];
        random.nextBytes(octets);
        return new CardId(Bytes.of(octets).hex());
    }

    /// The 16 octets.
    public Bytes octets() {
        return Bytes.ofHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }

    /// The card as the `Name` of a subject, in DER.
    public byte[] der() {
        return Der.of(DistinguishedNames.of(this));
    }

    /// The card's attestation key as the `Name` of a subject, in DER.
    public byte[] attestationDer() {
        return Der.of(DistinguishedNames.ofAttestation(this));
    }
}
