// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jadeseal.ca.key.FieldKeys;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ca.x509.Bytes;

/// Encrypts national IDs, scans and PUKs for the database, and finds the first again by a keyed
/// hash (SEC-801). Its keys are outside the database. Safe for use by many threads.
public final class FieldVault {

    /// NIST SP 800-38D §5.2.1.1 recommends 96 bits.
    private static final int IV_BYTES = 12;

    private static final int TAG_BITS = 128;

    private final SecretKey encryption;
    private final SecretKey search;
    private final SecureRandom random;

    private FieldVault(SecretKey encryption, SecretKey search, SecureRandom random) {
        this.encryption = encryption;
        this.search = search;
        this.random = random;
    }

    /// The vault of a data folder.
    public static FieldVault under(FieldKeys keys, SecureRandom random) {
        return new FieldVault(keys.encryption(), keys.search(), random);
    }

    /// AES-256-GCM: 12 bytes of IV, then ciphertext and tag.
    ///
    /// @param row what the field belongs to, `form:R-2611-0412`; it cannot be moved to another row
    public byte[] seal(NationalId nationalId, String row) {
        return seal(nationalId.value().getBytes(StandardCharsets.US_ASCII), row);
    }

    /// The same for a secret.
    public byte[] seal(Secret secret, String row) {
        return secret.lend(plain -> seal(plain, row));
    }

    /// The same for what is no secret but nobody else's business.
    public byte[] seal(Bytes octets, String row) {
        return seal(octets.toArray(), row);
    }

    private byte[] seal(byte[] plain, String row) {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] box = crypt(Cipher.ENCRYPT_MODE, iv, plain, row);
        byte[] sealed = Arrays.copyOf(iv, IV_BYTES + box.length);
        System.arraycopy(box, 0, sealed, IV_BYTES, box.length);
        return sealed;
    }

    /// What was sealed for this row.
    ///
    /// @throws IllegalStateException if it was not sealed here, or for another row
    public NationalId open(byte[] sealed, String row) {
        return new NationalId(new String(plain(sealed, row), StandardCharsets.US_ASCII));
    }

    /// The secret that was sealed for this row; close it after use.
    ///
    /// @throws IllegalStateException if it was not sealed here, or for another row
    public Secret openSecret(byte[] sealed, String row) {
        return Secret.takingOver(plain(sealed, row));
    }

    /// The octets that were sealed for this row.
    ///
    /// @throws IllegalStateException if they were not sealed here, or for another row
    public Bytes openBytes(byte[] sealed, String row) {
        byte[] plain = plain(sealed, row);
        return Bytes.takingOver(plain, 0, plain.length);
    }

    private byte[] plain(byte[] sealed, String row) {
        byte[] iv = Arrays.copyOf(sealed, IV_BYTES);
        byte[] box = Arrays.copyOfRange(sealed, IV_BYTES, sealed.length);
        return crypt(Cipher.DECRYPT_MODE, iv, box, row);
    }

    /// By what a national ID is found: HMAC-SHA256, 64 lower-case hexadecimal digits.
    public String hash(NationalId nationalId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(search);
            return HexFormat.of()
                    .formatHex(mac.doFinal(nationalId.value().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform has no HmacSHA256", e);
        }
    }

    private byte[] crypt(int mode, byte[] iv, byte[] input, String row) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(row.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the encrypted field of " + row + " does not open under this folder's keys", e);
        }
    }
}
