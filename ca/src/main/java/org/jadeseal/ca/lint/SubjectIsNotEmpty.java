// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;

/// The subject names somebody.
final class SubjectIsNotEmpty implements Rule {

    @Override
    public String citation() {
        return "RFC 5280 §4.1.2.6";
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        return Rule.when(
                candidate.tbs().getSubject().getRDNs().length == 0, "subject must not be empty");
    }
}
