// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// No reason is said by saying nothing.
final class EntryReasonsAreNotUnspecified extends ListRule {

    EntryReasonsAreNotUnspecified() {
        super("RFC 5280 §5.3.1", "reasonCode must be absent rather than unspecified");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return candidate.isFreeOf(EntryFault.REASON_UNSPECIFIED);
    }
}
