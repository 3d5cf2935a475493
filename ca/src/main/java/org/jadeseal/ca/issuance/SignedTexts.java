// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jadeseal.ca.x509.Bytes;

/// The texts that a holder's card signs (agent protocol §3): UTF-8, lines divided by a line feed,
/// none at the end.
final class SignedTexts {

    private SignedTexts() {}

    /// The new signature key names the new encryption key.
    static Bytes encryptionKey(KeyProof.Challenge challenge, Bytes encryptionKey) {
        return text(
                "jadeseal encryption-key 1",
                challenge,
                "spki-sha256:" + encryptionKey.sha256().hex());
    }

    /// The old signature key agrees to the new request.
    static Bytes renewal(KeyProof.Challenge challenge, Bytes request) {
        return text("jadeseal renewal 1", challenge, "request-sha256:" + request.sha256().hex());
    }

    private static Bytes text(String purpose, KeyProof.Challenge challenge, String what) {
        String text =
                String.join(
                        "\n",
                        purpose,
                        challenge.origin(),
                        challenge.task(),
                        challenge.nonce().hex(),
                        what);
        return Bytes.of(text.getBytes(UTF_8));
    }
}
