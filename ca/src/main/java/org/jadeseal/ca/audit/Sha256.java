// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 hash as a value.
///
/// @param hex 64 lower-case hexadecimal digits
record Sha256(String hex) {

    static final Sha256 ZERO = new Sha256("0".repeat(64));

    Sha256 {
        if (hex.length() != 64) {
            throw new IllegalArgumentException(
                    "SHA-256 hash must be 64 hexadecimal digits, was " + hex.length());
        }
    }

    static Sha256 of(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return ofBytes(digest.digest());
    }

    /// For what comes bit by bit.
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    static Sha256 ofBytes(byte[] bytes) {
        return new Sha256(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
