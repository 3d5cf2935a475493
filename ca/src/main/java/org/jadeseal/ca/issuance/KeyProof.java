// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import org.jadeseal.ca.x509.Bytes;

/// What the holder's card handed over for the two new keys (agent protocol, `sign-request`).
///
/// @param challenge what the server had asked
/// @param request a PKCS#10 certification request in DER, signed by the new signature key and with
///   the nonce in its attribute
/// @param encryptionKey the SubjectPublicKeyInfo of the new encryption key in DER
/// @param statement the text that names the encryption key (agent protocol §3)
/// @param statementSignature over the statement, by the new signature key
/// @param decryption the outcome of the decryption challenge
public record KeyProof(
        Challenge challenge,
        Bytes request,
        Bytes encryptionKey,
        Bytes statement,
        Bytes statementSignature,
        Decryption decryption) {

    /// What the server asked for, so that an old answer is not taken for a new one.
    ///
    /// @param origin the website's origin as the agent dialled it, without a path
    /// @param task the task at the card
    /// @param nonce 32 random octets, used once
    public record Challenge(String origin, String task, Bytes nonce) {

        public Challenge {
            if (nonce.length() < 16 || nonce.length() > 64) {
                throw new IllegalArgumentException(
                        "nonce must have 16 to 64 octets, had " + nonce.length());
            }
        }
    }

    /// The card decrypted random octets that were encrypted to the new encryption key.
    ///
    /// @param expected SHA-256 of what the server encrypted
    /// @param answered SHA-256 of what the card decrypted
    public record Decryption(Bytes expected, Bytes answered) {}
}
