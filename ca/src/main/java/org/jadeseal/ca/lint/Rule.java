// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Locale;
import java.util.Optional;

/// A rule: where it comes from, what it demands, and whether something keeps it. The name of its
/// class is its own and reads as a sentence.
///
/// @param <T> what it judges
abstract sealed class Rule<T> permits CertificateRule, ListRule, KeyRule {

    private final String citation;
    private final String text;

    /// @param citation the section of a standard, or the paper of ours
    /// @param text a sentence with "must" and without a full stop
    Rule(String citation, String text) {
        this.citation = citation;
        this.text = text;
    }

    abstract boolean keeps(T judged);

    /// What stands there instead, as an end of the sentence; asked only of what breaks the rule.
    Optional<String> instead(T judged) {
        return Optional.empty();
    }

    /// Where it comes from.
    final String citation() {
        return citation;
    }

    /// What it demands.
    final String text() {
        return text;
    }

    /// The class name in lower case with hyphens; a number of several digits is a word.
    final String name() {
        return getClass()
                .getSimpleName()
                .replaceAll(
                        "(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=[0-9]{2})",
                        "-")
                .toLowerCase(Locale.ROOT);
    }

    /// The broken rule as a finding; what it cannot even read breaks it.
    final Optional<Finding> findingIn(T judged) {
        try {
            return keeps(judged)
                    ? Optional.empty()
                    : finding(text + instead(judged).map(found -> ", " + found).orElse(""));
        } catch (RuntimeException e) {
            // Bouncy Castle throws half a dozen kinds at what is something else than it says
            return finding("cannot be read: " + e.getMessage());
        }
    }

    private Optional<Finding> finding(String message) {
        return Optional.of(new Finding(name(), citation, message));
    }
}
