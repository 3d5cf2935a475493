// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jadeseal.piv.KeyAlgorithm;
import org.jadeseal.piv.KeyReference;
import org.jadeseal.piv.PinPolicy;

/// The words of the protocol beside those of the card.
final class Words {

    private Words() {}

    /// @throws IllegalArgumentException for what is no key reference
    static KeyReference reference(String hex) {
        return new KeyReference(Integer.parseInt(hex, 16));
    }

    static Optional<KeyAlgorithm> algorithm(String name) {
        for (KeyAlgorithm algorithm : KeyAlgorithm.values()) {
            if (algorithm.name().equals(name)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    static Optional<PinPolicy> pinPolicy(String word) {
        for (PinPolicy policy : PinPolicy.values()) {
            if (word(policy).equals(word)) {
                return Optional.of(policy);
            }
        }
        return Optional.empty();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }

    static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /// What the card signs: lines, divided by a line feed (protocol, section 3).
    static byte[] lines(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }
}
