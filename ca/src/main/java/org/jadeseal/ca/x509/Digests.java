// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The two hashes that certificates here need.
final class Digests {

    private Digests() {}

    static byte[] sha256(byte[] content) {
        return digest("SHA-256", content);
    }

    /// Only for key identifiers (RFC 5280 §4.2.1.2), where nothing rests on collision resistance.
    static byte[] sha1(byte[] content) {
        return digest("SHA-1", content);
    }

    private static byte[] digest(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
