// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Arrays;
import org.jadeseal.ca.x509.Der;

/// Whose certificate it is was decided by officers, not by who encoded it.
final class SubjectIsTheOneApproved extends CertificateRule {

    SubjectIsTheOneApproved() {
        super("RFC 3647 §4.3.1, ADR 0006", "subject must be the approved one, octet for octet");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return Arrays.equals(
                Der.of(candidate.tbs().getSubject()), candidate.approved().subject().toArray());
    }
}
