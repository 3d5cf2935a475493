// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.Arrays;
import java.util.Optional;

/// What kind of key pair a card key is (SP 800-78-5, table 6-2).
public enum KeyAlgorithm {
    RSA_2048(0x07, 2048),
    RSA_3072(0x05, 3072),
    P_256(0x11, 256),
    P_384(0x14, 384);

    private final int code;
    private final int bits;

    KeyAlgorithm(int code, int bits) {
        this.code = code;
        this.bits = bits;
    }

    /// The byte that stands for it in commands.
    public int code() {
        return code;
    }

    /// Length of the modulus, or of the field.
    public int bits() {
        return bits;
    }

    public boolean isRsa() {
        return this == RSA_2048 || this == RSA_3072;
    }

    /// Empty for an algorithm this room does not speak.
    public static Optional<KeyAlgorithm> ofCode(int code) {
        return Arrays.stream(values()).filter(algorithm -> algorithm.code == code).findFirst();
    }

    int bytes() {
        return bits / 8;
    }

    /// The digest that goes with it when this room signs.
    String digest() {
        return this == P_384 ? "SHA-384" : "SHA-256";
    }
}
