// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// As serial numbers of certificates are.
final class EntrySerialsArePositive extends ListRule {

    EntrySerialsArePositive() {
        super(
                "RFC 5280 §5.1.2.6, §4.1.2.2",
                "serial numbers of entries must be positive with at most 20 octets");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return candidate.isFreeOf(EntryFault.SERIAL);
    }
}
