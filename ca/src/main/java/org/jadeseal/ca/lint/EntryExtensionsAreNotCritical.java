// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// A verifier that does not know them still sees that the certificate is listed.
final class EntryExtensionsAreNotCritical extends ListRule {

    EntryExtensionsAreNotCritical() {
        super("RFC 5280 §5.3.1, §5.3.2", "reasonCode and invalidityDate must not be critical");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return candidate.isFreeOf(EntryFault.CRITICAL);
    }
}
