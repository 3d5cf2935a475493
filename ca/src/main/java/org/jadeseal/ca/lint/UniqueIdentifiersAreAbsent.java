// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;

/// The unique identifiers of issuer and subject are never present.
final class UniqueIdentifiersAreAbsent implements Rule {

    @Override
    public String citation() {
        return "RFC 5280 §4.1.2.8";
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        return Rule.when(
                candidate.tbs().getIssuerUniqueId() != null
                        || candidate.tbs().getSubjectUniqueId() != null,
                "unique identifiers must be absent");
    }
}
