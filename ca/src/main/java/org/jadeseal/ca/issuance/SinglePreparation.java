// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.util.List;
import org.jadeseal.ca.lint.Finding;

/// What became of an order for one certificate.
public sealed interface SinglePreparation {

    /// Everything holds; the certificate may be recorded.
    record Ready(PreparedSingle prepared) implements SinglePreparation {}

    /// The order breaks these rules; nothing was recorded.
    record Refused(List<Finding> findings) implements SinglePreparation {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
