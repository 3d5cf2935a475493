// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// Each of our certificates names somebody.
final class SubjectIsNotEmpty extends CertificateRule {

    SubjectIsNotEmpty() {
        super("RFC 5280 §4.1.2.6", "subject must not be empty");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate.tbs().getSubject().getRDNs().length > 0;
    }
}
