// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.util.Arrays;
import java.util.Optional;

/// When a key asks for the PIN (Yubico's extension, tag 'AA' of GENERATE ASYMMETRIC KEY PAIR).
public enum PinPolicy {
    NEVER(1),
    /// Once after the card was selected.
    ONCE(2),
    /// The PIN must be the command directly before each use.
    ALWAYS(3);

    private final int code;

    PinPolicy(int code) {
        this.code = code;
    }

    /// The byte that stands for it in commands.
    public int code() {
        return code;
    }

    /// What a key in this place asks for where nothing else was said (SP 800-73-4 Part 1, Table
    /// 4b).
    public static PinPolicy naturalOf(KeyReference place) {
        if (place.equals(KeyReference.SIGNATURE)) {
            return ALWAYS;
        }
        return place.equals(KeyReference.CARD_AUTHENTICATION) ? NEVER : ONCE;
    }

    static Optional<PinPolicy> ofCode(int code) {
        return Arrays.stream(values()).filter(policy -> policy.code == code).findFirst();
    }
}
