// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// Under the signature stands the same algorithm as beside it.
final class AlgorithmInsideIsTheOneOutside extends CertificateRule {

    AlgorithmInsideIsTheOneOutside() {
        super(
                "RFC 5280 §4.1.1.2, §4.1.2.3",
                "signature must name the algorithm that the issuer's key signs with");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return candidate.outerAlgorithm().equals(candidate.tbs().getSignature());
    }
}
