// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.util.List;
import org.jadeseal.ca.lint.Finding;

/// What became of an order for a pair.
public sealed interface PairPreparation {

    /// Everything holds; the pair may be recorded.
    record Ready(PreparedPair pair) implements PairPreparation {}

    /// The order breaks these rules; nothing was recorded.
    record Refused(List<Finding> findings) implements PairPreparation {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
