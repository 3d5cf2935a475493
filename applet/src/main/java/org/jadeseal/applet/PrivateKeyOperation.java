// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.ISOException;
import javacard.framework.Util;
import javacard.security.ECPrivateKey;
import javacard.security.KeyAgreement;
import javacard.security.MessageDigest;
import javacard.security.Signature;
import javacardx.crypto.Cipher;

/** What a private key does: raw RSA, ECDSA over a digest, ECDH (SP 800-73-4 Part 2, A.3 to A.5). */
final class PrivateKeyOperation {

    /** DigestInfo of SHA-256 up to the digest (RFC 8017 9.2, note 1). */
    private static final byte[] SHA256_INFO = {
        (byte) 0x30, (byte) 0x31, (byte) 0x30, (byte) 0x0D, (byte) 0x06, (byte) 0x09,
        (byte) 0x60, (byte) 0x86, (byte) 0x48, (byte) 0x01, (byte) 0x65, (byte) 0x03,
        (byte) 0x04, (byte) 0x02, (byte) 0x01, (byte) 0x05, (byte) 0x00, (byte) 0x04,
        (byte) 0x20,
    };

    private final Cipher rsa = Cipher.getInstance(Cipher.ALG_RSA_NOPAD, false);
    private final Signature ecdsa256 = Signature.getInstance(Signature.ALG_ECDSA_SHA_256, false);
    private final Signature ecdsa384 = Signature.getInstance(Signature.ALG_ECDSA_SHA_384, false);
    private final KeyAgreement ecdh =
            KeyAgreement.getInstance(KeyAgreement.ALG_EC_SVDP_DH_PLAIN, false);
    private final KeyAgreement ecdhPoint =
            KeyAgreement.getInstance(KeyAgreement.ALG_EC_SVDP_DH_PLAIN_XY, false);
    private final MessageDigest sha256 =
            MessageDigest.getInstance(MessageDigest.ALG_SHA_256, false);
    private final MessageDigest sha384 =
            MessageDigest.getInstance(MessageDigest.ALG_SHA_384, false);

    /**
     * The bare RSA operation on a whole block, for signing and for decrypting. Some chips answer
     * without leading zeros; clients want the length of the modulus.
     */
    short rsa(KeySlot slot, byte[] buffer, short offset, short length, short target) {
        short size = Algorithm.size(slot.algorithm);
        requireData(length == size);
        short result = 0;
        try {
            rsa.init(slot.privateKey, Cipher.MODE_DECRYPT);
            result = rsa.doFinal(buffer, offset, length, buffer, target);
        } catch (RuntimeException e) {
            // a block that is not below the modulus; the API leaves open which exception that is
            requireData(false);
        }
        leftPad(buffer, target, result, size);
        return size;
    }

    /** Moves a number to the end of its field and fills up with zeros. */
    private static void leftPad(byte[] buffer, short offset, short length, short size) {
        short missing = (short) (size - length);
        if (missing > 0) {
            Util.arrayCopyNonAtomic(buffer, offset, buffer, (short) (offset + missing), length);
            Util.arrayFillNonAtomic(buffer, offset, missing, (byte) 0);
        }
    }

    /** Signs a digest: cut or left-padded to the size of the curve (FIPS 186-5 6.4.1). */
    short ecdsa(KeySlot slot, byte[] buffer, short offset, short length, short target) {
        short size = Algorithm.size(slot.algorithm);
        requireData(length > 0 && length <= 64);
        short digest = (short) (target - size);
        short used = length < size ? length : size;
        Util.arrayCopyNonAtomic(buffer, offset, buffer, digest, used);
        leftPad(buffer, digest, used, size);
        Signature engine = slot.algorithm == Algorithm.EC_P256 ? ecdsa256 : ecdsa384;
        engine.init(slot.privateKey, Signature.MODE_SIGN);
        return engine.signPreComputedHash(buffer, digest, size, buffer, target);
    }

    /** Agrees on a secret with a point '04 x y'; answers its x. */
    short ecdh(KeySlot slot, byte[] buffer, short offset, short length, short target) {
        short size = Algorithm.size(slot.algorithm);
        requireData(length == (short) (2 * size + 1) && buffer[offset] == 0x04);
        short result = 0;
        try {
            ecdh.init(slot.privateKey);
            result = ecdh.generateSecret(buffer, offset, length, buffer, target);
        } catch (RuntimeException e) {
            // a point that is not on the curve; the API leaves open which exception that is
            requireData(false);
        }
        return result;
    }

    /** The public point of a private key: the generator, so many times. */
    short publicPoint(ECPrivateKey key, byte algorithm, byte[] buffer, short target) {
        byte[] generator = Curve.generator(algorithm);
        short result = 0;
        try {
            ecdhPoint.init(key);
            result =
                    ecdhPoint.generateSecret(
                            generator, (short) 0, (short) generator.length, buffer, target);
        } catch (RuntimeException e) {
            // a number that is no private key; the API leaves open which exception that is
            requireData(false);
        }
        return result;
    }

    /**
     * Signs a message, which may be long: its digest by SHA-256, or SHA-384 for P-384, with PKCS #1
     * v1.5 for RSA. What stands before {@code target} is written over.
     */
    short signMessage(KeySlot slot, byte[] buffer, short offset, short length, short target) {
        MessageDigest digest = slot.algorithm == Algorithm.EC_P384 ? sha384 : sha256;
        short size = digest.doFinal(buffer, offset, length, buffer, (short) 0);
        if (!Algorithm.isRsa(slot.algorithm)) {
            return ecdsa(slot, buffer, (short) 0, size, target);
        }
        short block = Algorithm.size(slot.algorithm);
        short start = (short) (target - block);
        pad(buffer, start, block, size);
        return rsa(slot, buffer, start, block, target);
    }

    /** EMSA-PKCS1-v1_5 (RFC 8017 9.2) around the digest at 0. */
    private static void pad(byte[] buffer, short start, short block, short size) {
        short digest = (short) (start + block - size);
        short info = (short) (digest - SHA256_INFO.length);
        Util.arrayFillNonAtomic(buffer, start, block, (byte) 0xFF);
        Util.setShort(buffer, start, (short) 1);
        buffer[(short) (info - 1)] = 0;
        Util.arrayCopyNonAtomic(SHA256_INFO, (short) 0, buffer, info, (short) SHA256_INFO.length);
        Util.arrayCopyNonAtomic(buffer, (short) 0, buffer, digest, size);
    }

    private static void requireData(boolean holds) {
        if (!holds) {
            ISOException.throwIt(Sw.WRONG_DATA);
        }
    }
}
