// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.pin;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import org.jadeseal.ca.x509.Bytes;

/// One-time codes as they stand in a mail: `7Q2F-8K4M`. Only their hash is kept.
final class ResetCodes {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HALF = 4;

    private final SecureRandom random;

    ResetCodes(SecureRandom random) {
        this.random = random;
    }

    String draw() {
        return half() + "-" + half();
    }

    /// A name for a row.
    String id() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Bytes.of(bytes).hex();
    }

    private String half() {
        StringBuilder half = new StringBuilder();
        for (int i = 0; i < HALF; i++) {
            half.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return half.toString();
    }

    /// However it is typed: small letters, with or without the hyphen.
    ///
    /// @param reset whose code it is, so that equal codes have different hashes
    static String hash(String reset, String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return Bytes.of((reset + ":" + plain).getBytes(StandardCharsets.UTF_8)).sha256().hex();
    }
}
