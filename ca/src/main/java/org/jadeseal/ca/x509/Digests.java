// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The two hashes that certificates here need.
final class Digests {

    private Digests() {}

    static byte[] sha256(byte[] content) {
        return sha256(content, 0, content.length);
    }

    static byte[] sha256(byte[] octets, int from, int to) {
        return digest("SHA-256", octets, from, to);
    }

    /// Only for key identifiers (RFC 5280 §4.2.1.2), where nothing rests on collision resistance.
    static byte[] sha1(byte[] content) {
        return digest("SHA-1", content, 0, content.length);
    }

    private static byte[] digest(String algorithm, byte[] octets, int from, int to) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(octets, from, to - from);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
