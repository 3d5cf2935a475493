// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.jadeseal.ca.x509.SubjectKey;

/// The key is the one whose private half signed the request.
final class KeyIsTheOneProven extends CertificateRule {

    KeyIsTheOneProven() {
        super("RFC 3647 §4.3.1, ADR 0006", "public key must be the proven one, octet for octet");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .key()
                .map(SubjectKey::der)
                .filter(candidate.approved().key().der()::equals)
                .isPresent();
    }
}
