// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.util.List;
import org.jadeseal.ca.lint.Finding;

/// What became of an order for a card-authentication certificate.
public sealed interface CardAuthenticationPreparation {

    /// Everything holds; the certificate may be recorded.
    record Ready(PreparedCardAuthentication prepared) implements CardAuthenticationPreparation {}

    /// The order breaks these rules; nothing was recorded.
    record Refused(List<Finding> findings) implements CardAuthenticationPreparation {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
