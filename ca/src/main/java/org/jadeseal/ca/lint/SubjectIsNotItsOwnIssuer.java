// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// Only the root is self-issued; elsewhere that would change how path lengths are counted.
final class SubjectIsNotItsOwnIssuer extends CertificateRule {

    SubjectIsNotItsOwnIssuer() {
        super("RFC 5280 §3.2, §6.1", "subject must have another name than the issuer");
    }

    @Override
    boolean concerns(Practice practice) {
        return !practice.isRoot();
    }

    @Override
    boolean keeps(Candidate candidate) {
        return !candidate.tbs().getSubject().equals(candidate.tbs().getIssuer());
    }
}
