// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// They are for names that are used again; ours never are.
final class UniqueIdentifiersAreAbsent extends CertificateRule {

    UniqueIdentifiersAreAbsent() {
        super("RFC 5280 §4.1.2.8", "unique identifiers of issuer and subject must be absent");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate.tbs().getIssuerUniqueId() == null
                && candidate.tbs().getSubjectUniqueId() == null;
    }
}
