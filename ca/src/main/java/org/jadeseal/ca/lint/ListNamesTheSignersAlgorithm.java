// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.Der;

/// Under the signature stands the same algorithm as beside it.
final class ListNamesTheSignersAlgorithm extends ListRule {

    ListNamesTheSignersAlgorithm() {
        super(
                "RFC 5280 §5.1.1.2, §5.1.2.2",
                "signature must name the algorithm that the issuer signs with");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return candidate
                .algorithm()
                .equals(Bytes.of(Der.of(candidate.judged().issuer().algorithm())));
    }
}
