// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.client;

import java.util.Locale;
import java.util.Optional;

/// What can be ordered: the two certificates of persons, each by itself.
public enum OrderProfile {
    /// 簽章用憑證.
    SIGNATURE,
    /// 加密用憑證.
    ENCRYPTION;

    /// As orders and lists name it: `signature`, `encryption`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The profile of this name, if there is one.
    public static Optional<OrderProfile> named(String word) {
        for (OrderProfile profile : values()) {
            if (profile.word().equals(word)) {
                return Optional.of(profile);
            }
        }
        return Optional.empty();
    }
}
