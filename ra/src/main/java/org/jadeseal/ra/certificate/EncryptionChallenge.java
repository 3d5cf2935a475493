// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.task.HexText;

/// 32 random octets for the card to decrypt, so that it proves the encryption key without signing
/// with it: RSA-OAEP with SHA-256 and MGF1-SHA-256 (RFC 8017 §7.1).
///
/// @param expected SHA-256 of the octets
record EncryptionChallenge(Bytes encrypted, HexText expected) {

    private static final int LENGTH = 32;

    /// Empty when the key is no RSA key that can encrypt.
    static Optional<EncryptionChallenge> to(Bytes key, SecureRandom random) {
        byte[] octets = new byte[LENGTH];
        random.nextBytes(octets);
        try {
            PublicKey to =
                    KeyFactory.getInstance("RSA")
                            .generatePublic(new X509EncodedKeySpec(key.toArray()));
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    to,
                    new OAEPParameterSpec(
                            "SHA-256",
                            "MGF1",
                            MGF1ParameterSpec.SHA256,
                            PSource.PSpecified.DEFAULT));
            return Optional.of(
                    new EncryptionChallenge(
                            Bytes.of(cipher.doFinal(octets)),
                            new HexText(Bytes.of(octets).sha256().hex())));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }
}
