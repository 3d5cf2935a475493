// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// Who is good again is left out of a full list.
final class RemovalsStandInDeltasOnly extends ListRule {

    RemovalsStandInDeltasOnly() {
        super("RFC 5280 §5.3.1", "removeFromCRL must not stand in a full list");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return candidate.expected().isDelta() || candidate.isFreeOf(EntryFault.REMOVED);
    }
}
