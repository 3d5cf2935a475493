// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.applet;

import javacard.framework.ISOException;

/** Algorithm identifiers (SP 800-78-4 Table 6-2; '05' SP 800-78-5). */
final class Algorithm {

    static final byte RSA_3072 = 0x05;
    static final byte RSA_2048 = 0x07;
    static final byte AES_128 = 0x08;
    static final byte AES_192 = 0x0A;
    static final byte AES_256 = 0x0C;
    static final byte EC_P256 = 0x11;
    static final byte EC_P384 = 0x14;

    /** What SELECT lists. */
    static final byte[] ALL = {
        RSA_3072, RSA_2048, AES_128, AES_192, AES_256, EC_P256, EC_P384,
    };

    /** Octets of a modulus, or of a coordinate. */
    static short size(byte algorithm) {
        switch (algorithm) {
            case RSA_3072:
                return 384;
            case RSA_2048:
                return 256;
            case EC_P256:
                return 32;
            case EC_P384:
                return 48;
            default:
                ISOException.throwIt(Sw.WRONG_DATA);
                return 0;
        }
    }

    /** Octets of an AES key. */
    static short aesKeySize(byte algorithm) {
        switch (algorithm) {
            case AES_128:
                return 16;
            case AES_192:
                return 24;
            case AES_256:
                return 32;
            default:
                ISOException.throwIt(Sw.WRONG_DATA);
                return 0;
        }
    }

    static boolean isRsa(byte algorithm) {
        return algorithm == RSA_2048 || algorithm == RSA_3072;
    }

    private Algorithm() {}
}
