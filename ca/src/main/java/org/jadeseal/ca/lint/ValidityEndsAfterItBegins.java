// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// A certificate is valid for a time.
final class ValidityEndsAfterItBegins extends CertificateRule {

    ValidityEndsAfterItBegins() {
        super("RFC 5280 §4.1.2.5", "notAfter must be later than notBefore");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate.notAfter().isAfter(candidate.notBefore());
    }
}
