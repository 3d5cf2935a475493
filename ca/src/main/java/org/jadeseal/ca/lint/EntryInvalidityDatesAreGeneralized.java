// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// Here UTCTime has no place, unlike in the rest of a list.
final class EntryInvalidityDatesAreGeneralized extends ListRule {

    EntryInvalidityDatesAreGeneralized() {
        super("RFC 5280 §5.3.2", "invalidityDate must be GeneralizedTime in whole seconds");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return candidate.isFreeOf(EntryFault.INVALIDITY);
    }
}
