// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.RDN;

/// Each relative name of the subject has one attribute; several read differently in different
/// programs.
final class NamesHaveOneAttributePerStep implements Rule {

    @Override
    public String citation() {
        return "RFC 5280 §4.1.2.4, our certificate profiles";
    }

    @Override
    public Optional<String> broken(Candidate candidate) {
        return Rule.when(
                Stream.of(candidate.tbs().getSubject().getRDNs()).anyMatch(RDN::isMultiValued),
                "subject must have one attribute per relative name");
    }
}
