// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.ISOException;
import javacard.framework.Util;
import javacard.security.ECKey;
import javacard.security.ECPrivateKey;
import javacard.security.ECPublicKey;
import javacard.security.KeyBuilder;
import javacard.security.RSAPrivateCrtKey;
import javacard.security.RSAPublicKey;

/**
 * IMPORT ASYMMETRIC KEY, which SP 800-73 does not have: P1 is the algorithm, P2 the key reference.
 * For decryption keys only (9D and the history up to 93), so that old messages can be read on a new
 * card; what signs is born here. RSA: '01' p, '02' q, '03' and '04' their exponents, '05' 1/q mod
 * p; the public exponent is 65537. Curves: '06'. 'AA' is the PIN policy.
 */
final class KeyImport {

    private static final byte PRIME_P = 0x01;
    private static final byte PRIME_Q = 0x02;
    private static final byte EXPONENT_P = 0x03;
    private static final byte EXPONENT_Q = 0x04;
    private static final byte COEFFICIENT = 0x05;
    private static final byte SCALAR = 0x06;
    private static final byte PIN_POLICY = (byte) 0xAA;

    private static final byte[] EXPONENT = {1, 0, 1};

    /** Where public keys are worked out, behind the longest command. */
    private static final short RESULT = 2048;

    private final Session session;
    private final KeyStore keys;
    private final PrivateKeyOperation operation;

    KeyImport(Session session, KeyStore keys, PrivateKeyOperation operation) {
        this.session = session;
        this.keys = keys;
        this.operation = operation;
    }

    void importKey(CommandMessage command) {
        session.requireManagement();
        byte algorithm = command.p1();
        byte reference = command.p2();
        KeySlot slot = keys.at(reference);
        if (!mayComeFromElsewhere(reference) || !slot.isEmpty()) {
            ISOException.throwIt(Sw.CONDITIONS);
        }
        Algorithm.size(algorithm);
        byte[] buffer = command.data;
        short end = command.length();
        if (end > RESULT) {
            ISOException.throwIt(Sw.WRONG_DATA);
        }
        byte asked = Tlv.byteOf(buffer, (short) 0, end, PIN_POLICY, PinPolicy.DEFAULT);
        byte policy = PinPolicy.of(reference, asked);
        if (Algorithm.isRsa(algorithm)) {
            takeRsa(slot, algorithm, policy, buffer, end);
        } else {
            takeCurve(slot, algorithm, policy, buffer, end);
        }
    }

    private static boolean mayComeFromElsewhere(byte reference) {
        return reference == KeyReference.KEY_MANAGEMENT
                || (reference >= KeyReference.FIRST_RETIRED
                        && reference < KeyReference.STAGING_SIGNATURE);
    }

    private static void takeRsa(
            KeySlot slot, byte algorithm, byte policy, byte[] buffer, short end) {
        short size = Algorithm.size(algorithm);
        short bits = (short) (size * 8);
        short half = (short) (size / 2);
        short p = Tlv.expect(buffer, (short) 0, end, PRIME_P, half);
        short q = Tlv.expect(buffer, (short) 0, end, PRIME_Q, half);
        RSAPrivateCrtKey secret =
                (RSAPrivateCrtKey)
                        KeyBuilder.buildKey(KeyBuilder.TYPE_RSA_CRT_PRIVATE, bits, false);
        secret.setP(buffer, p, half);
        secret.setQ(buffer, q, half);
        secret.setDP1(buffer, Tlv.expect(buffer, (short) 0, end, EXPONENT_P, half), half);
        secret.setDQ1(buffer, Tlv.expect(buffer, (short) 0, end, EXPONENT_Q, half), half);
        secret.setPQ(buffer, Tlv.expect(buffer, (short) 0, end, COEFFICIENT, half), half);
        multiply(buffer, p, q, half);
        if (buffer[RESULT] >= 0 || (buffer[(short) (RESULT + size - 1)] & 1) == 0) {
            ISOException.throwIt(Sw.WRONG_DATA);
        }
        RSAPublicKey open =
                (RSAPublicKey) KeyBuilder.buildKey(KeyBuilder.TYPE_RSA_PUBLIC, bits, false);
        open.setModulus(buffer, RESULT, size);
        open.setExponent(EXPONENT, (short) 0, (short) EXPONENT.length);
        slot.take(algorithm, policy, secret, open);
    }

    /** The modulus: two numbers of equal length, multiplied as at school, byte by byte. */
    private static void multiply(byte[] buffer, short one, short other, short length) {
        Util.arrayFillNonAtomic(buffer, RESULT, (short) (2 * length), (byte) 0);
        for (short i = (short) (length - 1); i >= 0; i--) {
            short factor = (short) (buffer[(short) (one + i)] & 0xFF);
            short carry = 0;
            for (short j = (short) (length - 1); j >= 0; j--) {
                short at = (short) (RESULT + i + j + 1);
                short product = (short) (factor * (short) (buffer[(short) (other + j)] & 0xFF));
                short sum = (short) (product + (short) (buffer[at] & 0xFF) + carry);
                buffer[at] = (byte) sum;
                carry = (short) ((short) (sum >> 8) & 0xFF);
            }
            buffer[(short) (RESULT + i)] = (byte) carry;
        }
    }

    private void takeCurve(KeySlot slot, byte algorithm, byte policy, byte[] buffer, short end) {
        short size = Algorithm.size(algorithm);
        short bits = (short) (size * 8);
        short scalar = Tlv.expect(buffer, (short) 0, end, SCALAR, size);
        ECPrivateKey secret =
                (ECPrivateKey) KeyBuilder.buildKey(KeyBuilder.TYPE_EC_FP_PRIVATE, bits, false);
        ECPublicKey open =
                (ECPublicKey) KeyBuilder.buildKey(KeyBuilder.TYPE_EC_FP_PUBLIC, bits, false);
        Curve.define(algorithm, (ECKey) secret);
        Curve.define(algorithm, (ECKey) open);
        secret.setS(buffer, scalar, size);
        short length = operation.publicPoint(secret, algorithm, buffer, RESULT);
        open.setW(buffer, RESULT, length);
        slot.take(algorithm, policy, secret, open);
    }
}
