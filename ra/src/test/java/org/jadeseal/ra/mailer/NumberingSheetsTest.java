// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mailer;

import static org.assertj.core.api.Assertions.assertThat;

import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.TrialHolder;
import org.jadeseal.ra.TrialRa;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.form.Form;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NumberingSheetsTest {

    private static Letters allot(TrialRa ra, Form.Outcome outcome) {
        return ra.database()
                .write(t -> ra.mailers().allot(t, outcome.holding().account(), outcome.card()));
    }

    @ParameterizedTest
    @BothDatabases
    void sheets_are_counted_without_gaps_and_older_ones_are_void(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            Form.Outcome outcome = new TrialHolder(ra).executed().outcome();

            Letters first = allot(ra, outcome);
            Letters second = allot(ra, outcome);

            assertThat(first)
                    .isEqualTo(
                            new Letters(new SheetNumber("P-000001"), new SheetNumber("W-000001")));
            assertThat(second)
                    .isEqualTo(
                            new Letters(new SheetNumber("P-000002"), new SheetNumber("W-000002")));
            assertThat(ra.mailers().of(outcome.holding().account()))
                    .filteredOn(Mailer.Voided.class::isInstance)
                    .extracting(mailer -> mailer.sheet().number())
                    .containsExactlyInAnyOrder(first.pinSheet(), first.passwordSheet());
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_voided_sheet_cannot_be_printed_nor_one_twice(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            Form.Outcome outcome = new TrialHolder(ra).executed().outcome();
            Letters old = allot(ra, outcome);
            Letters fresh = allot(ra, outcome);

            boolean voided = ra.database().write(t -> ra.mailers().printed(t, old));
            boolean once = ra.database().write(t -> ra.mailers().printed(t, fresh));
            boolean twice = ra.database().write(t -> ra.mailers().printed(t, fresh));

            assertThat(new boolean[] {voided, once, twice}).containsExactly(false, true, false);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void every_state_is_written_and_read(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            Form.Outcome outcome = new TrialHolder(ra).executed().outcome();
            AccountId account = outcome.holding().account();
            SheetNumber sheet = allot(ra, outcome).pinSheet();

            Mailer.Allotted allotted = (Mailer.Allotted) read(ra, sheet);
            Mailer.Printed printed = (Mailer.Printed) kept(ra, allotted.print(TrialRa.MORNING));
            Mailer.Handed handed = (Mailer.Handed) kept(ra, printed.handOver(TrialRa.MORNING));
            Mailer.Acknowledged used =
                    (Mailer.Acknowledged) kept(ra, handed.acknowledge(TrialRa.MORNING));
            Mailer voided = kept(ra, used.voidIt(TrialRa.MORNING));
            SheetNumber other = allot(ra, outcome).pinSheet();
            Mailer.Printed late =
                    (Mailer.Printed)
                            kept(ra, ((Mailer.Allotted) read(ra, other)).print(TrialRa.MORNING));
            Mailer expired = kept(ra, late.expire(TrialRa.MORNING));

            assertThat(handed.printed()).isEqualTo(TrialRa.MORNING);
            assertThat(voided).isInstanceOf(Mailer.Voided.class);
            assertThat(expired).isInstanceOf(Mailer.Expired.class);
            assertThat(ra.mailers().of(account)).hasSize(4);
        }
    }

    private static Mailer kept(TrialRa ra, Mailer after) {
        ra.database().perform(t -> new SqlMailers(t.sql()).replace(after));
        return read(ra, after.sheet().number());
    }

    private static Mailer read(TrialRa ra, SheetNumber number) {
        return new SqlMailers(ra.database().read()).find(number).orElseThrow();
    }
}
