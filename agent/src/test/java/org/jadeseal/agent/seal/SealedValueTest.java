// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jadeseal.agent.protocol.Bytes;
import org.jadeseal.agent.protocol.SealedValue;
import org.jadeseal.agent.protocol.StepKey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SealedValueTest {

    private static final StepKey STEP = new StepKey("T7Q2F8K", 5, 1);
    private static final byte[] VALUE = "twenty-four bytes of key".getBytes(StandardCharsets.UTF_8);

    private final SealingKey key = SealingKey.generate();

    @Test
    void opens_for_its_key_and_its_step() throws GeneralSecurityException {
        SealedValue sealed = seal("T7Q2F8K/5/1");

        assertThat(key.open(sealed, STEP).orElseThrow().copy()).isEqualTo(VALUE);
    }

    @Test
    void stays_closed_for_anything_else() throws GeneralSecurityException {
        SealedValue sealed = seal("T7Q2F8K/5/1");
        byte[] bent = sealed.box().copy();
        bent[20] ^= 1;

        assertThat(key.open(sealed, new StepKey("T7Q2F8K", 5, 2))).isEmpty();
        assertThat(SealingKey.generate().open(sealed, STEP)).isEmpty();
        assertThat(key.open(new SealedValue(sealed.ephemeral(), new Bytes(bent)), STEP)).isEmpty();
        assertThat(key.open(new SealedValue(sealed.box(), sealed.box()), STEP)).isEmpty();
        assertThat(key.open(new SealedValue(sealed.ephemeral(), new Bytes(new byte[3])), STEP))
                .isEmpty();
    }

    /// As the protocol's section 4 tells, HKDF written out (RFC 5869), so that it is not compared
    /// with itself.
    private SealedValue seal(String context) throws GeneralSecurityException {
        KeyPair ephemeral = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        KeyAgreement agreement = KeyAgreement.getInstance("X25519");
        agreement.init(ephemeral.getPrivate());
        agreement.doPhase(
                KeyFactory.getInstance("X25519")
                        .generatePublic(new X509EncodedKeySpec(key.publicKey().copy())),
                true);
        byte[] extracted = hmac(new byte[32], agreement.generateSecret());
        byte[] info = "jadeseal sealed 1".getBytes(StandardCharsets.US_ASCII);
        byte[] expanded = Arrays.copyOf(info, info.length + 1);
        expanded[info.length] = 1;
        byte[] iv = new byte[12];
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(hmac(extracted, expanded), "AES"),
                new GCMParameterSpec(128, iv));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        var box = new ByteArrayOutputStream();
        box.writeBytes(iv);
        box.writeBytes(cipher.doFinal(VALUE));
        return new SealedValue(
                new Bytes(ephemeral.getPublic().getEncoded()), new Bytes(box.toByteArray()));
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }
}
