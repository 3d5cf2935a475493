// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.ISOException;
import javacard.framework.Util;
import javacard.security.KeyAgreement;
import javacard.security.Signature;
import javacardx.crypto.Cipher;

/** What a private key does: raw RSA, ECDSA over a digest, ECDH (SP 800-73-4 Part 2, A.3 to A.5). */
final class PrivateKeyOperation {

    private final Cipher rsa = Cipher.getInstance(Cipher.ALG_RSA_NOPAD, false);
    private final Signature ecdsa256 = Signature.getInstance(Signature.ALG_ECDSA_SHA_256, false);
    private final Signature ecdsa384 = Signature.getInstance(Signature.ALG_ECDSA_SHA_384, false);
    private final KeyAgreement ecdh =
            KeyAgreement.getInstance(KeyAgreement.ALG_EC_SVDP_DH_PLAIN, false);

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

    private static void requireData(boolean holds) {
        if (!holds) {
            ISOException.throwIt(Sw.WRONG_DATA);
        }
    }
}
