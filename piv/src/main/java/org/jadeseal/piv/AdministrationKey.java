// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/// An AES key that opens administration ('9B') or a PIN reset ('9F'), and the computing side of the
/// mutual authentication (SP 800-73-5 Part 2, table 24). Whoever holds it may sit far from the
/// card.
public final class AdministrationKey implements AutoCloseable {

    static final int BLOCK = 16;

    private final AdministrationAlgorithm algorithm;
    private final Secret secret;

    private AdministrationKey(AdministrationAlgorithm algorithm, Secret secret) {
        this.algorithm = algorithm;
        this.secret = secret;
    }

    /// The caller keeps, and zeroes, its own array.
    ///
    /// @param key 16, 24 or 32 bytes
    public static AdministrationKey of(byte[] key) {
        AdministrationAlgorithm algorithm =
                AdministrationAlgorithm.ofKeyLength(key.length)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "an AES key of "
                                                + key.length
                                                + " bytes, expected 16, 24 or 32"));
        return new AdministrationKey(algorithm, Secret.copyOf(key));
    }

    public AdministrationAlgorithm algorithm() {
        return algorithm;
    }

    /// The witness in clear: it shows the card that we hold the key.
    ///
    /// @param encryptedWitness 16 bytes, as `PivCard.beginAuthentication` returns them
    public byte[] decryptWitness(byte[] encryptedWitness) {
        return block(Cipher.DECRYPT_MODE, encryptedWitness);
    }

    /// Whether the card holds the key too: its response must be our challenge, encrypted.
    ///
    /// @param challenge the 16 bytes given to `PivCard.completeAuthentication`
    public boolean isAnswered(byte[] challenge, byte[] response) {
        return MessageDigest.isEqual(block(Cipher.ENCRYPT_MODE, challenge), response);
    }

    @Override
    public void close() {
        secret.close();
    }

    @Override
    public String toString() {
        return "AdministrationKey[" + algorithm + ", hidden]";
    }

    /// The key, to be zeroed by the caller.
    byte[] copy() {
        return secret.copy();
    }

    private byte[] block(int mode, byte[] block) {
        if (block.length != BLOCK) {
            throw new IllegalArgumentException(
                    "a block of " + block.length + " bytes, expected " + BLOCK);
        }
        byte[] key = secret.copy();
        try {
            // One random block, as the protocol prescribes: the mode has nothing to chain.
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"));
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
