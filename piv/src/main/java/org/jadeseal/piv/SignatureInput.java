// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// What the card's private key is applied to when a message is signed.
final class SignatureInput {

    /// DigestInfo of SHA-256 up to the digest (RFC 8017, 9.2, note 1).
    private static final byte[] SHA256_PREFIX =
            HexFormat.of().parseHex("3031300D060960864801650304020105000420");

    private SignatureInput() {}

    static byte[] of(KeyAlgorithm algorithm, byte[] message) {
        byte[] digest = digest(algorithm.digest(), message);
        return algorithm.isRsa() ? block(algorithm.bytes(), digest) : digest;
    }

    /// @throws MalformedAnswerException unless this looks like a signature of that algorithm
    static void requireSignature(KeyAlgorithm algorithm, byte[] signature) {
        if (algorithm.isRsa()) {
            if (signature.length != algorithm.bytes()) {
                throw new MalformedAnswerException(
                        "a signature of %d bytes, expected %d"
                                .formatted(signature.length, algorithm.bytes()));
            }
        } else {
            requireTwoIntegers(signature);
        }
    }

    static byte[] digest(String name, byte[] message) {
        try {
            return MessageDigest.getInstance(name).digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no " + name, e);
        }
    }

    /// EMSA-PKCS1-v1_5: 00 01 FF…FF 00 DigestInfo.
    private static byte[] block(int length, byte[] digest) {
        byte[] block = new byte[length];
        Arrays.fill(block, (byte) 0xFF);
        int prefixAt = length - digest.length - SHA256_PREFIX.length;
        block[0] = 0;
        block[1] = 1;
        block[prefixAt - 1] = 0;
        System.arraycopy(SHA256_PREFIX, 0, block, prefixAt, SHA256_PREFIX.length);
        System.arraycopy(digest, 0, block, length - digest.length, digest.length);
        return block;
    }

    /// ECDSA-Sig-Value ::= SEQUENCE { r INTEGER, s INTEGER } (RFC 3279, 2.2.3).
    private static void requireTwoIntegers(byte[] signature) {
        TlvReader sequence = TlvReader.inside(0x30, signature);
        sequence.expect(0x02);
        sequence.expect(0x02);
        sequence.expectEnd();
    }
}
