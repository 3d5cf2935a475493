// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.security.PublicKey;

/// What a card says about a key of its own, in a certificate signed by its attestation key (ATTEST,
/// Yubico's extension): the key was born on this card, and this is its PIN policy.
///
/// ```
/// subject     CN = "… 9C"             the key reference
/// extensions  1.3.6.1.4.1.41482.3.3   version, 3 bytes
///             1.3.6.1.4.1.41482.3.7   serial number of the card, INTEGER
///             1.3.6.1.4.1.41482.3.8   PIN policy, touch policy, 1 byte each
/// ```
///
/// @param cardSerial positive, below 2³¹
public record Attestation(
        KeyReference key,
        PublicKey publicKey,
        int cardSerial,
        CardVersion version,
        PinPolicy pinPolicy) {

    /// Whether this statement is about that key, on that card. Whether the attestation key belongs
    /// to a card that anybody trusts is for the caller to find out, by its certificate.
    public boolean isAbout(KeyReference reference, PublicKey expected, int serial) {
        return key.equals(reference) && publicKey.equals(expected) && cardSerial == serial;
    }

    /// Reads a statement, and requires that the attestation key signed it.
    ///
    /// @param statement the DER that `PivCard.attest` gives
    /// @param attester the DER of the attestation certificate (`PivCard.readCertificate` of F9)
    /// @throws MalformedAnswerException if it is no such statement, or somebody else's
    public static Attestation read(byte[] statement, byte[] attester) {
        return AttestationStatement.read(statement, attester);
    }
}
