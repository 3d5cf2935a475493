// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.JCSystem;
import javacard.security.ECKey;
import javacard.security.ECPublicKey;
import javacard.security.KeyPair;
import javacard.security.PrivateKey;
import javacard.security.PublicKey;
import javacard.security.RSAPublicKey;

/** A private key with what belongs to it for life: algorithm, PIN policy, origin. Or empty. */
final class KeySlot {

    static final byte ORIGIN_GENERATED = 1;
    static final byte ORIGIN_IMPORTED = 2;

    private static final byte MODULUS = (byte) 0x81;
    private static final byte EXPONENT = (byte) 0x82;
    private static final byte POINT = (byte) 0x86;

    /** 0 when the slot is empty. */
    byte algorithm;

    byte pinPolicy;
    byte origin;
    PrivateKey privateKey;
    PublicKey publicKey;

    boolean isEmpty() {
        return algorithm == 0;
    }

    /** Makes a new key pair; the old one stays in force until the new one is complete. */
    void generate(byte newAlgorithm, byte newPinPolicy) {
        KeyPair pair = newPair(newAlgorithm);
        pair.genKeyPair();
        JCSystem.beginTransaction();
        origin = ORIGIN_GENERATED;
        putWithin(newAlgorithm, newPinPolicy, pair.getPrivate(), pair.getPublic());
        JCSystem.commitTransaction();
    }

    /** Takes a key pair that came into being elsewhere, complete. */
    void take(byte newAlgorithm, byte newPinPolicy, PrivateKey secret, PublicKey open) {
        JCSystem.beginTransaction();
        origin = ORIGIN_IMPORTED;
        putWithin(newAlgorithm, newPinPolicy, secret, open);
        JCSystem.commitTransaction();
    }

    private void putWithin(
            byte newAlgorithm, byte newPinPolicy, PrivateKey secret, PublicKey open) {
        algorithm = newAlgorithm;
        pinPolicy = newPinPolicy;
        privateKey = secret;
        publicKey = open;
    }

    private static KeyPair newPair(byte algorithm) {
        short bits = (short) (Algorithm.size(algorithm) * 8);
        if (Algorithm.isRsa(algorithm)) {
            return new KeyPair(KeyPair.ALG_RSA_CRT, bits);
        }
        KeyPair pair = new KeyPair(KeyPair.ALG_EC_FP, bits);
        Curve.define(algorithm, (ECKey) pair.getPublic());
        Curve.define(algorithm, (ECKey) pair.getPrivate());
        return pair;
    }

    /** Empties the slot in the transaction of the caller. */
    void clearWithin() {
        algorithm = 0;
        pinPolicy = 0;
        origin = 0;
        privateKey = null;
        publicKey = null;
    }

    /**
     * Writes the public key as in the template '7F49' (Part 2, 3.3.2), without the template's own
     * tag and length; answers the offset behind it.
     */
    short putPublicKey(byte[] buffer, short offset) {
        short size = Algorithm.size(algorithm);
        if (Algorithm.isRsa(algorithm)) {
            RSAPublicKey key = (RSAPublicKey) publicKey;
            short at = Tlv.header(buffer, offset, MODULUS, size);
            at += key.getModulus(buffer, at);
            short length = key.getExponent(buffer, (short) (at + 2));
            return (short) (Tlv.header(buffer, at, EXPONENT, length) + length);
        }
        short at = Tlv.header(buffer, offset, POINT, (short) (2 * size + 1));
        return (short) (at + ((ECPublicKey) publicKey).getW(buffer, at));
    }
}
