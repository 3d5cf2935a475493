// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.TrialHolder;
import org.jadeseal.ra.TrialRa;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.FormPage;
import org.jadeseal.ra.form.FormStage;
import org.jadeseal.ra.form.RegistrationFields;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TakingABatchInTest {

    private static final String FILE = "5a".repeat(32);

    @ParameterizedTest
    @BothDatabases
    void each_row_becomes_a_received_form_numbered_without_a_gap(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            OfficerActor rao = ra.officer("wu", Role.RAO);
            BatchId id = kept(ra, rao, content(3));

            TakingIn taken = ra.batches().takeIn(rao, id);

            assertThat(taken)
                    .isEqualTo(
                            new TakingIn.Done(
                                    new Batch.TakenIn(
                                            brought(id, rao, 3),
                                            new CaseNumber("R-2611-0001"),
                                            new CaseNumber("R-2611-0003"),
                                            TrialRa.MORNING)));
            assertThat(lines(ra, rao))
                    .extracting(FormPage.Line::caseNumber)
                    .containsExactly(
                            new CaseNumber("R-2611-0003"),
                            new CaseNumber("R-2611-0002"),
                            new CaseNumber("R-2611-0001"));
            assertThat(lines(ra, rao))
                    .extracting(FormPage.Line::stage)
                    .containsOnly(FormStage.RECEIVED);
            assertThat(ra.audited("ra.enter-form", "done")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_form_is_what_stood_in_its_row(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            OfficerActor rao = ra.officer("wu", Role.RAO);
            BatchContent content = content(2);
            BatchId id = kept(ra, rao, content);

            assertThat(ra.batches().read(rao, id, 10))
                    .isEqualTo(
                            new BatchReading.Found(
                                    new Batch.Checked(brought(id, rao, 2), TrialRa.MORNING),
                                    content.rows()));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void people_are_told_one_after_another_so_that_others_are_told_at_once(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            OfficerActor rao = ra.officer("wu", Role.RAO);
            TakingIn _ = ra.batches().takeIn(rao, kept(ra, rao, content(3)));

            assertThat(ra.outbox().due(10)).hasSize(1);
            ra.clock().advance(Duration.ofMillis(200));
            assertThat(ra.outbox().due(10)).hasSize(3);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void asked_twice_it_is_taken_in_once(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            OfficerActor rao = ra.officer("wu", Role.RAO);
            BatchId id = kept(ra, rao, content(3));

            TakingIn first = ra.batches().takeIn(rao, id);
            TakingIn second = ra.batches().takeIn(rao, id);

            assertThat(second).isEqualTo(first);
            assertThat(lines(ra, rao)).hasSize(3);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_double_click_brings_one_batch(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            OfficerActor rao = ra.officer("wu", Role.RAO);
            OperationToken token = ra.token();

            Keeping first = ra.batches().keep(rao, token, FILE, content(3));
            Keeping second = ra.batches().keep(rao, token, FILE, content(3));

            assertThat(second).isEqualTo(first);
            assertThat(ra.batches().page(rao, Optional.empty(), 10).batches()).hasSize(1);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void nothing_is_taken_in_while_one_of_the_people_has_an_open_form(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            OfficerActor rao = ra.officer("wu", Role.RAO);
            BatchId id = kept(ra, rao, content(3));
            ra.registrations().enter(rao, ra.token(), fields(1));

            TakingIn taken = ra.batches().takeIn(rao, id);

            assertThat(taken)
                    .isEqualTo(
                            new TakingIn.Open(
                                    new Batch.Checked(brought(id, rao, 3), TrialRa.MORNING),
                                    List.of(
                                            new TakingIn.OpenRow(
                                                    3, new CaseNumber("R-2611-0001")))));
            assertThat(lines(ra, rao)).hasSize(1);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_unit_that_fails_in_its_middle_leaves_no_form_and_no_number(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            OfficerActor rao = ra.officer("wu", Role.RAO);
            List<RegistrationFields> pile = new ArrayList<>(content(3).forms());
            pile.add(fields(1));

            assertThatThrownBy(() ->
                            ra.database()
                                    .write(unit ->
                                            ra.registrations().pile().enter(unit, rao, pile)))
                    .isInstanceOf(RuntimeException.class);

            assertThat(lines(ra, rao)).isEmpty();
            assertThat(ra.audited("ra.enter-form", "done")).isZero();
            assertThat(
                            ((TakingIn.Done) ra.batches().takeIn(rao, kept(ra, rao, content(1))))
                                    .batch()
                                    .first())
                    .isEqualTo(new CaseNumber("R-2611-0001"));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void the_officer_who_brought_it_has_it_taken_in_and_nobody_else(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            OfficerActor rao = ra.officer("wu", Role.RAO);
            BatchId id = kept(ra, rao, content(1));

            assertThat(ra.batches().takeIn(ra.officer("liu", Role.RAO), id))
                    .isEqualTo(new TakingIn.NotYours());
            assertThat(ra.batches().takeIn(ra.officer("chen", Role.RAS), id))
                    .isEqualTo(new TakingIn.Refused(Refusal.NOT_YOUR_RIGHT));
            assertThat(lines(ra, rao)).isEmpty();
        }
    }

    @ParameterizedTest
    @BothDatabases
    void rows_wait_encrypted_and_no_longer_than_a_day(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            OfficerActor rao = ra.officer("wu", Role.RAO);
            BatchId id = kept(ra, rao, content(1));
            String stored = new String(sealed(ra).orElseThrow(), StandardCharsets.UTF_8);

            ra.clock().advance(Duration.ofDays(1));
            int early = ra.batches().forgetOld(new SystemActor("expire-forms"));
            ra.clock().advance(Duration.ofMinutes(1));
            int forgotten = ra.batches().forgetOld(new SystemActor("expire-forms"));

            assertThat(stored).doesNotContain(fields(0).nationalId().value());
            assertThat(List.of(early, forgotten)).containsExactly(0, 1);
            assertThat(sealed(ra)).isEmpty();
            assertThat(ra.batches().takeIn(rao, id)).isEqualTo(new TakingIn.Forgotten());
        }
    }

    @ParameterizedTest
    @BothDatabases
    void the_list_is_the_newest_first_and_goes_on_where_a_page_ended(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            OfficerActor rao = ra.officer("wu", Role.RAO);
            List<BatchId> brought = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                brought.add(kept(ra, rao, content(1)));
                ra.clock().advance(Duration.ofSeconds(1));
            }

            BatchPage first = ra.batches().page(rao, Optional.empty(), 2);
            BatchPage second = ra.batches().page(rao, first.next(), 2);

            assertThat(ids(first)).isEqualTo(List.of(brought.get(2), brought.get(1)));
            assertThat(ids(second)).isEqualTo(List.of(brought.get(0)));
            assertThat(second.next()).isEmpty();
        }
    }

    private static List<BatchId> ids(BatchPage page) {
        return page.batches().stream().map(batch -> batch.brought().id()).toList();
    }

    private static Batch.Brought brought(BatchId id, OfficerActor rao, int rows) {
        return new Batch.Brought(id, rao.officer(), TrialRa.MORNING, FILE, rows);
    }

    private static BatchId kept(TrialRa ra, OfficerActor rao, BatchContent content) {
        return ((Keeping.Kept) ra.batches().keep(rao, ra.token(), FILE, content)).id();
    }

    private static List<FormPage.Line> lines(TrialRa ra, OfficerActor rao) {
        return ((FormPage.Page) ra.forms().page(rao, Optional.empty(), Optional.empty(), 100))
                .lines();
    }

    private static Optional<byte[]> sealed(TrialRa ra) {
        return ra.database()
                .read()
                .sql("select sealed_rows from form_batch where sealed_rows is not null")
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    /// About so many people; the first stands in row 2, below the heading.
    private static BatchContent content(int people) {
        return new BatchContent(
                IntStream.range(0, people)
                        .mapToObj(person -> new BatchRow(person + 2, fields(person)))
                        .toList());
    }

    private static RegistrationFields fields(int person) {
        return TrialHolder.fields(TrialHolder.nationalId(person));
    }
}
