// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.bouncycastle.asn1.x509.GeneralName;

/// An international domain has a form in ASCII, which verifiers compare.
final class DomainsAreInALabels extends CertificateRule {

    DomainsAreInALabels() {
        super(
                "RFC 9549 §2, RFC 5280 §7.2, §7.5",
                "rfc822Name must be in ASCII, its domain in A-labels");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate
                .alternativeNames(GeneralName.rfc822Name)
                .allMatch(name -> name.getName().toString().chars().allMatch(c -> c < 0x80));
    }
}
