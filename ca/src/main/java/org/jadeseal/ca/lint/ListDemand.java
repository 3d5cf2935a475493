// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import java.util.function.Predicate;

/// A rule about lists of revoked certificates.
///
/// @param text a sentence with "must"
record ListDemand(String name, String citation, String text, Predicate<ListCandidate> kept) {

    Optional<Finding> findingIn(ListCandidate candidate) {
        try {
            return kept.test(candidate)
                    ? Optional.empty()
                    : Optional.of(new Finding(name, citation, text));
        } catch (RuntimeException e) {
            // what a rule cannot even read breaks it
            return Optional.of(new Finding(name, citation, "cannot be read: " + e.getMessage()));
        }
    }
}
