// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// RFC 5280 uses neither with any kind of name.
final class NameConstraintsHaveNoBounds extends CertificateRule {

    NameConstraintsHaveNoBounds() {
        super("RFC 5280 §4.2.1.10", "minimum must be 0 and maximum absent in nameConstraints");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return NameSubtrees.in(candidate)
                .allMatch(tree -> tree.getMinimum().signum() == 0 && tree.getMaximum() == null);
    }
}
