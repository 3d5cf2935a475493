// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.security.ECPublicKey;
import javacard.security.RSAPublicKey;

/** SubjectPublicKeyInfo (RFC 3279 2.3.1, RFC 5480 2) and AlgorithmIdentifiers, in DER. */
final class PublicKeyInfo {

    /** rsaEncryption, with NULL. */
    private static final byte[] RSA = {
        (byte) 0x30, (byte) 0x0D, (byte) 0x06, (byte) 0x09, (byte) 0x2A, (byte) 0x86,
        (byte) 0x48, (byte) 0x86, (byte) 0xF7, (byte) 0x0D, (byte) 0x01, (byte) 0x01,
        (byte) 0x01, (byte) 0x05, (byte) 0x00,
    };

    /** id-ecPublicKey with secp256r1. */
    private static final byte[] P256 = {
        (byte) 0x30, (byte) 0x13, (byte) 0x06, (byte) 0x07, (byte) 0x2A, (byte) 0x86,
        (byte) 0x48, (byte) 0xCE, (byte) 0x3D, (byte) 0x02, (byte) 0x01, (byte) 0x06,
        (byte) 0x08, (byte) 0x2A, (byte) 0x86, (byte) 0x48, (byte) 0xCE, (byte) 0x3D,
        (byte) 0x03, (byte) 0x01, (byte) 0x07,
    };

    /** id-ecPublicKey with secp384r1. */
    private static final byte[] P384 = {
        (byte) 0x30, (byte) 0x10, (byte) 0x06, (byte) 0x07, (byte) 0x2A, (byte) 0x86,
        (byte) 0x48, (byte) 0xCE, (byte) 0x3D, (byte) 0x02, (byte) 0x01, (byte) 0x06,
        (byte) 0x05, (byte) 0x2B, (byte) 0x81, (byte) 0x04, (byte) 0x00, (byte) 0x22,
    };

    /** sha256WithRSAEncryption, with NULL. */
    private static final byte[] SHA256_WITH_RSA = {
        (byte) 0x30, (byte) 0x0D, (byte) 0x06, (byte) 0x09, (byte) 0x2A, (byte) 0x86,
        (byte) 0x48, (byte) 0x86, (byte) 0xF7, (byte) 0x0D, (byte) 0x01, (byte) 0x01,
        (byte) 0x0B, (byte) 0x05, (byte) 0x00,
    };

    /** ecdsa-with-SHA256. */
    private static final byte[] ECDSA_WITH_SHA256 = {
        (byte) 0x30, (byte) 0x0A, (byte) 0x06, (byte) 0x08, (byte) 0x2A, (byte) 0x86,
        (byte) 0x48, (byte) 0xCE, (byte) 0x3D, (byte) 0x04, (byte) 0x03, (byte) 0x02,
    };

    /** ecdsa-with-SHA384. */
    private static final byte[] ECDSA_WITH_SHA384 = {
        (byte) 0x30, (byte) 0x0A, (byte) 0x06, (byte) 0x08, (byte) 0x2A, (byte) 0x86,
        (byte) 0x48, (byte) 0xCE, (byte) 0x3D, (byte) 0x04, (byte) 0x03, (byte) 0x03,
    };

    /** Writes the key before an offset; answers where it starts. */
    static short prepend(byte[] buffer, short end, KeySlot slot) {
        boolean isRsa = Algorithm.isRsa(slot.algorithm);
        short key = isRsa ? prependRsa(buffer, end, slot) : prependPoint(buffer, end, slot);
        short bits = Der.wrapBits(buffer, key, end);
        byte[] curve = slot.algorithm == Algorithm.EC_P256 ? P256 : P384;
        short start = Der.prepend(buffer, bits, isRsa ? RSA : curve);
        return Der.wrap(buffer, start, end, Der.SEQUENCE);
    }

    private static short prependRsa(byte[] buffer, short end, KeySlot slot) {
        RSAPublicKey key = (RSAPublicKey) slot.publicKey;
        short exponentLength = key.getExponent(buffer, (short) 0);
        short exponent = Der.prepend(buffer, end, buffer, (short) 0, exponentLength);
        short second = Der.wrapNumber(buffer, exponent, end);
        short modulus = (short) (second - Algorithm.size(slot.algorithm));
        key.getModulus(buffer, modulus);
        return Der.wrap(buffer, Der.wrapNumber(buffer, modulus, second), end, Der.SEQUENCE);
    }

    private static short prependPoint(byte[] buffer, short end, KeySlot slot) {
        short start = (short) (end - (short) (2 * Algorithm.size(slot.algorithm) + 1));
        ((ECPublicKey) slot.publicKey).getW(buffer, start);
        return start;
    }

    /** How the key signs: its AlgorithmIdentifier. */
    static byte[] signatureAlgorithm(KeySlot slot) {
        switch (slot.algorithm) {
            case Algorithm.EC_P256:
                return ECDSA_WITH_SHA256;
            case Algorithm.EC_P384:
                return ECDSA_WITH_SHA384;
            default:
                return SHA256_WITH_RSA;
        }
    }

    private PublicKeyInfo() {}
}
