// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecryptedBlockTest {

    private static final int LENGTH = 256;
    private static KeyPair pair;

    @BeforeAll
    static void makeKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
    }

    @Test
    void of_pkcs1_is_opened_for_every_length() throws GeneralSecurityException {
        for (int length : new int[] {0, 1, 32, LENGTH - 11}) {
            byte[] message = message(length);

            byte[] block = raw(encrypt("RSA/ECB/PKCS1Padding", message));

            assertThat(Pkcs1Block.open(block)).contains(message);
        }
    }

    @Test
    void of_pkcs1_is_refused_for_a_wrong_head_or_short_or_endless_padding() {
        byte[] good = new byte[LENGTH];
        Arrays.fill(good, (byte) 0xAA);
        good[0] = 0;
        good[1] = 2;
        good[10] = 0;

        assertThat(Pkcs1Block.open(good)).isPresent();
        assertThat(Pkcs1Block.open(with(good, 0, 1))).isEmpty();
        assertThat(Pkcs1Block.open(with(good, 1, 1))).isEmpty();
        assertThat(Pkcs1Block.open(with(good, 9, 0))).isEmpty();
        assertThat(Pkcs1Block.open(with(good, 2, 0))).isEmpty();
        assertThat(Pkcs1Block.open(with(good, 10, 1))).isEmpty();
    }

    @Test
    void of_oaep_is_opened_for_every_length() throws GeneralSecurityException {
        for (int length : new int[] {0, 1, 32, LENGTH - 66}) {
            byte[] message = message(length);

            byte[] block = raw(encrypt("RSA/ECB/OAEPPadding", message));

            assertThat(OaepBlock.open(block)).contains(message);
        }
    }

    @Test
    void of_oaep_is_refused_after_any_single_change() throws GeneralSecurityException {
        byte[] block = raw(encrypt("RSA/ECB/OAEPPadding", message(LENGTH - 66)));

        for (int i = 0; i < 66; i++) {
            assertThat(OaepBlock.open(with(block, i, block[i] ^ 0x40))).as("byte %d", i).isEmpty();
        }
    }

    private static byte[] encrypt(String padding, byte[] message) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(padding);
        if (padding.contains("OAEP")) {
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    pair.getPublic(),
                    new OAEPParameterSpec(
                            "SHA-256",
                            "MGF1",
                            MGF1ParameterSpec.SHA256,
                            PSource.PSpecified.DEFAULT));
        } else {
            cipher.init(Cipher.ENCRYPT_MODE, pair.getPublic());
        }
        return cipher.doFinal(message);
    }

    /// What a card does: the private operation and nothing else.
    private static byte[] raw(byte[] ciphertext) {
        RSAPrivateKey key = (RSAPrivateKey) pair.getPrivate();
        byte[] number =
                new BigInteger(1, ciphertext)
                        .modPow(key.getPrivateExponent(), key.getModulus())
                        .toByteArray();
        byte[] block = new byte[LENGTH];
        System.arraycopy(number, 0, block, LENGTH - number.length, number.length);
        return block;
    }

    private static byte[] message(int length) {
        byte[] message = new byte[length];
        new Random(7).nextBytes(message);
        return message;
    }

    private static byte[] with(byte[] block, int index, int value) {
        byte[] changed = block.clone();
        changed[index] = (byte) value;
        return changed;
    }
}
