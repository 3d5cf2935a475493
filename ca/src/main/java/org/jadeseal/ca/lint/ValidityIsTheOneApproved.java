// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.jadeseal.ca.x509.Validity;

/// Renewal and revocation go by the times of the ledger.
final class ValidityIsTheOneApproved extends CertificateRule {

    ValidityIsTheOneApproved() {
        super("RFC 3647 §4.3.1, ADR 0006", "validity must be the one that will be recorded");
    }

    @Override
    boolean keeps(Candidate candidate) {
        Validity approved = candidate.approved().validity();
        return candidate.notBefore().equals(approved.notBefore())
                && candidate.notAfter().equals(approved.notAfter());
    }
}
