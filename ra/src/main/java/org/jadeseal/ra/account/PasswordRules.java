// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jadeseal.ca.key.Secret;

/// What a password that a holder chooses must be like: long enough and not what everybody tries
/// first; no rule about its characters (SEC-101, SEC-102; NIST SP 800-63B §3.1.1.2).
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    /// A block that is repeated to the end, as `abcabcabcabc`.
    private static final int LONGEST_BLOCK = 4;

    private static final String RUNS =
            "01234567890123456789 98765432109876543210 abcdefghijklmnopqrstuvwxyz "
                    + "qwertyuiopasdfghjklzxcvbnm 1qaz2wsx3edc4rfv5tgb 1q2w3e4r5t6y7u8i9o0p";

    private final Set<String> common;

    private PasswordRules(Set<String> common) {
        this.common = common;
    }

    /// With the list that is shipped.
    static PasswordRules shipped() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        PasswordRules.class.getResourceAsStream(
                                                "common-passwords.txt"),
                                        "the list of common passwords is missing"),
                                StandardCharsets.UTF_8))) {
            return new PasswordRules(
                    lines.lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException("the list of common passwords cannot be read", e);
        }
    }

    /// What is wrong with it.
    ///
    /// @param about words of at least three characters that it must not be made of
    Optional<PasswordFault> judge(Secret password, Collection<String> about) {
        return password.lend(bytes -> judge(new String(bytes, StandardCharsets.UTF_8), about));
    }

    private Optional<PasswordFault> judge(String password, Collection<String> about) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(PasswordFault.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(PasswordFault.TOO_LONG);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (isCommon(plain)) {
            return Optional.of(PasswordFault.COMMON);
        }
        return about.stream().anyMatch(word -> isMadeOf(plain, word.toLowerCase(Locale.ROOT)))
                ? Optional.of(PasswordFault.ABOUT_YOU)
                : Optional.empty();
    }

    private boolean isCommon(String plain) {
        String core = plain.replaceAll("^[\\p{Punct}\\d]+|[\\p{Punct}\\d]+$", "");
        return common.contains(plain)
                || common.contains(core)
                || isRepeated(plain)
                || RUNS.contains(plain)
                || plain.chars().allMatch(Character::isDigit);
    }

    private static boolean isRepeated(String plain) {
        for (int block = 1; block <= LONGEST_BLOCK; block++) {
            String whole = plain.substring(0, block).repeat(plain.length() / block + 1);
            if (whole.startsWith(plain)) {
                return true;
            }
        }
        return false;
    }

    /// Fewer than six characters are left when the word is taken out.
    private static boolean isMadeOf(String plain, String word) {
        return word.length() >= 3 && plain.replace(word, "").length() < 6;
    }
}
