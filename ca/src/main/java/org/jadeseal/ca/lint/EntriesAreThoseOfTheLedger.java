// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// Neither is anybody forgotten on the way nor listed who is good.
final class EntriesAreThoseOfTheLedger extends ListRule {

    EntriesAreThoseOfTheLedger() {
        super("ADR 0012", "the entries must be those that the ledger handed out");
    }

    @Override
    boolean keeps(ListCandidate candidate) {
        return candidate
                .entries()
                .map(EntryReading::tally)
                .orElseGet(ListTally::new)
                .isSameAs(candidate.expected().tally());
    }
}
