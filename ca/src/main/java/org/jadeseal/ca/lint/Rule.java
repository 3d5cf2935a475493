// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// A rule that a certificate must keep.
interface Rule {

    /// Where it comes from.
    String citation();

    /// Which certificates it is about.
    default boolean concerns(Practice practice) {
        return true;
    }

    /// What is wrong with the certificate; empty when it keeps the rule.
    Optional<String> broken(Candidate candidate);

    /// What it demands, as a sentence without a full stop.
    default String text() {
        return name().replace('-', ' ');
    }

    /// Its name: the class name in lower case with hyphens, when it has a class of its own. Reads
    /// as a sentence.
    default String name() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /// The broken rule as a finding.
    default Optional<Finding> findingIn(Candidate candidate) {
        return broken(candidate).map(message -> new Finding(name(), citation(), message));
    }

    /// `message` if `wrong`.
    static Optional<String> when(boolean wrong, String message) {
        return wrong ? Optional.of(message) : Optional.empty();
    }

    /// The message, where putting it together would cost more than the rule.
    static Optional<String> when(boolean wrong, Supplier<String> message) {
        return wrong ? Optional.of(message.get()) : Optional.empty();
    }
}
