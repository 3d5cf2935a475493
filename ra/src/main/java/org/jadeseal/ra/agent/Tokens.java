// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jadeseal.ca.x509.Bytes;

/// Draws secrets and hashes them; what is stored is always the hash.
final class Tokens {

    /// Signs of typed codes, without look-alikes.
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecureRandom random;

    Tokens(SecureRandom random) {
        this.random = random;
    }

    /// 128 bits in 22 characters of base64url.
    String secret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets());
    }

    /// A name that is no secret: 32 hexadecimal digits.
    String name() {
        return Bytes.of(octets()).hex();
    }

    String typed(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    static String hash(String secret) {
        return Bytes.of(secret.getBytes(StandardCharsets.UTF_8)).sha256().hex();
    }

    /// Compares in a time that tells nothing.
    static boolean same(String hash, String other) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII),
                other.getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] octets() {
        byte[] octets = new byte[16];
        random.nextBytes(octets);
        return octets;
    }
}
