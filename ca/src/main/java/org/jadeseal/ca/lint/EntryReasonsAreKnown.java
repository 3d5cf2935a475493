// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// The value 7 was never used.
final class EntryReasonsAreKnown extends ListRule {

    EntryReasonsAreKnown() {
        super("RFC 5280 §5.3.1", "reasonCode must be one of 1 to 6 and 8 to 10");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return candidate.isFreeOf(EntryFault.REASON);
    }
}
