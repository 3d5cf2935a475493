// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.jadeseal.agent.protocol.Bytes;
import org.jadeseal.agent.protocol.SealedValue;
import org.jadeseal.agent.protocol.StepKey;
import org.jadeseal.piv.Secret;

/// An X25519 key that lives as long as one connection and opens what the website sealed to it:
/// HKDF-SHA-256 (RFC 5869), AES-256-GCM.
public final class SealingKey {

    private static final int IV = 12;
    private static final int TAG = 16;
    private static final int TAG_BITS = 8 * TAG;
    private static final int KEY = 32;
    private static final byte[] PURPOSE = "jadeseal sealed 1".getBytes(StandardCharsets.US_ASCII);

    private final KeyPair pair;

    private SealingKey(KeyPair pair) {
        this.pair = pair;
    }

    public static SealingKey generate() {
        try {
            return new SealingKey(KeyPairGenerator.getInstance("X25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no X25519", e);
        }
    }

    /// SubjectPublicKeyInfo.
    public Bytes publicKey() {
        return new Bytes(pair.getPublic().getEncoded());
    }

    /// Opens a value that was sealed for this hand-out of this step; empty when it was not.
    public Optional<Secret> open(SealedValue sealed, StepKey step) {
        byte[] box = sealed.box().copy();
        if (box.length < IV + TAG) {
            return Optional.empty();
        }
        byte[] plain = new byte[0];
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    key(sealed.ephemeral().copy()),
                    new GCMParameterSpec(TAG_BITS, box, 0, IV));
            cipher.updateAAD(
                    "%s/%d/%d"
                            .formatted(step.task(), step.step(), step.attempt())
                            .getBytes(StandardCharsets.UTF_8));
            plain = cipher.doFinal(box, IV, box.length - IV);
            return Optional.of(Secret.copyOf(plain));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private SecretKey key(byte[] ephemeral) throws GeneralSecurityException {
        PublicKey theirs =
                KeyFactory.getInstance("X25519").generatePublic(new X509EncodedKeySpec(ephemeral));
        KeyAgreement agreement = KeyAgreement.getInstance("X25519");
        agreement.init(pair.getPrivate());
        agreement.doPhase(theirs, true);
        byte[] shared = agreement.generateSecret();
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract().addIKM(shared).thenExpand(PURPOSE, KEY));
        } finally {
            Arrays.fill(shared, (byte) 0);
        }
    }
}
