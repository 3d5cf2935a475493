// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.x509.SubjectKey;

/// Applies every key rule to a key that somebody wants certified.
public final class KeyLint {

    private static final List<KeyRule> RULES =
            List.of(
                    new ModulusHasAnAllowedLength(),
                    new ExponentIsOddAndLarge(),
                    new ModulusHasNoSmallFactor(),
                    new ModulusIsNotOfClosePrimes(),
                    new ModulusHasNoRocaFingerprint());

    private KeyLint() {}

    static List<KeyRule> rules() {
        return RULES;
    }

    /// The rules that a key breaks.
    public static List<Finding> check(SubjectKey key) {
        return switch (key) {
            case SubjectKey.Rsa rsa ->
                    RULES.stream()
                            .map(rule -> rule.findingIn(rsa))
                            .flatMap(Optional::stream)
                            .toList();
            case SubjectKey.Elliptic _, SubjectKey.MlDsa _ -> List.of();
        };
    }
}
