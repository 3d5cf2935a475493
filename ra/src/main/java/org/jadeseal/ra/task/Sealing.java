// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ca.x509.Bytes;

/// Seals a secret to one agent connection (protocol §4): X25519, HKDF-SHA-256 (RFC 5869),
/// AES-256-GCM.
final class Sealing {

    private static final byte[] INFO = "jadeseal sealed 1".getBytes(StandardCharsets.US_ASCII);
    private static final int IV_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random;

    Sealing(SecureRandom random) {
        this.random = random;
    }

    /// Sealed.
    ///
    /// @param ephemeral SubjectPublicKeyInfo
    /// @param box IV, ciphertext and tag
    record Sealed(Bytes ephemeral, Bytes box) {}

    /// Seals to one key.
    ///
    /// @param context `<task>/<step>/<attempt>`, authenticated with the secret
    Sealed seal(Secret secret, PublicKey to, String context) {
        try {
            KeyPair ephemeral = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            KeyAgreement agreement = KeyAgreement.getInstance("X25519");
            agreement.init(ephemeral.getPrivate());
            agreement.doPhase(to, true);
            Bytes box = box(secret, key(agreement.generateSecret()), context);
            return new Sealed(Bytes.of(ephemeral.getPublic().getEncoded()), box);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot seal to an X25519 key", e);
        }
    }

    private static SecretKey key(byte[] shared) throws GeneralSecurityException {
        try (Secret agreed = Secret.takingOver(shared)) {
            HKDFParameterSpec parameters =
                    HKDFParameterSpec.ofExtract()
                            .addIKM(agreed.lend(byte[]::clone))
                            .thenExpand(INFO, 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
        }
    }

    private Bytes box(Secret secret, SecretKey key, String context)
            throws GeneralSecurityException {
        byte[] iv = new byte[IV_LENGTH];
        random.nextBytes(iv);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        byte[] clear = secret.lend(byte[]::clone);
        try {
            ByteArrayOutputStream box = new ByteArrayOutputStream();
            box.writeBytes(iv);
            box.writeBytes(cipher.doFinal(clear));
            return Bytes.of(box.toByteArray());
        } finally {
            java.util.Arrays.fill(clear, (byte) 0);
        }
    }
}
