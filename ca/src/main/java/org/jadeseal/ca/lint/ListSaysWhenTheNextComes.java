// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// Without it nobody could tell that a list is withheld.
final class ListSaysWhenTheNextComes extends ListRule {

    ListSaysWhenTheNextComes() {
        super("RFC 5280 §5.1.2.5", "nextUpdate must be there, UTCTime through 2049");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return candidate
                .times()
                .nextUpdate()
                .filter(next -> next != EntryReading.Times.WRONG)
                .isPresent();
    }
}
