// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import java.util.function.Predicate;

/// A rule that takes one line: what it demands, of which certificates, and whether one keeps it.
record Demand(
        String name,
        String citation,
        String text,
        Predicate<Practice> circle,
        Predicate<Candidate> kept)
        implements Rule {

    /// A rule for every certificate.
    ///
    /// @param text a sentence with "must"
    static Demand of(String name, String citation, String text, Predicate<Candidate> kept) {
        return new Demand(name, citation, text, _ -> true, kept);
    }

    /// The same rule for some certificates only.
    Demand only(Predicate<Practice> some) {
        return new Demand(name, citation, text, some, kept);
    }

    @Override
    public boolean concerns(Practice practice) {
        return circle.test(practice);
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        return Rule.when(!kept.test(candidate), text);
    }
}
