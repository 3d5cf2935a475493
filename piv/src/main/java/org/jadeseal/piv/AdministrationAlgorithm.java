// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.Arrays;
import java.util.Optional;

/// What kind of key opens administration (SP 800-78-5, table 6-2).
public enum AdministrationAlgorithm {
    AES_128(0x08, 16),
    AES_192(0x0A, 24),
    AES_256(0x0C, 32);

    private final int code;
    private final int keyLength;

    AdministrationAlgorithm(int code, int keyLength) {
        this.code = code;
        this.keyLength = keyLength;
    }

    /// The byte that stands for it in commands.
    public int code() {
        return code;
    }

    /// In bytes.
    public int keyLength() {
        return keyLength;
    }

    /// Empty for triple DES and all we do not speak.
    public static Optional<AdministrationAlgorithm> ofCode(int code) {
        return Arrays.stream(values()).filter(algorithm -> algorithm.code == code).findFirst();
    }

    static Optional<AdministrationAlgorithm> ofKeyLength(int bytes) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.keyLength == bytes)
                .findFirst();
    }
}
