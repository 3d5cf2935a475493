// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// Each instant has one way to be written.
final class ListTimeIsUtcThrough2049 extends ListRule {

    ListTimeIsUtcThrough2049() {
        super("RFC 5280 §5.1.2.4", "thisUpdate must be UTCTime through 2049, in whole seconds");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return candidate.times().thisUpdate() != EntryReading.Times.WRONG;
    }
}
