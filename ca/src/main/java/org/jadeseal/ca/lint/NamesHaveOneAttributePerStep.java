// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.RDN;

/// Several attributes in a step read differently in different programs.
final class NamesHaveOneAttributePerStep extends CertificateRule {

    NamesHaveOneAttributePerStep() {
        super(
                "RFC 5280 §4.1.2.4, our certificate profiles",
                "subject must have one attribute per relative name");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return Stream.of(candidate.tbs().getSubject().getRDNs()).noneMatch(RDN::isMultiValued);
    }
}
