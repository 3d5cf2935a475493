// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// Each instant has one way to be written.
final class EntryTimesAreUtcThrough2049 extends ListRule {

    EntryTimesAreUtcThrough2049() {
        super("RFC 5280 §5.1.2.6", "revocationDate must be UTCTime through 2049, in whole seconds");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return candidate.isFreeOf(EntryFault.TIME);
    }
}
