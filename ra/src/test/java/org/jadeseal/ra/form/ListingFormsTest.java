// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ra.TrialHolder;
import org.jadeseal.ra.TrialRa;
import org.jadeseal.ra.form.FormPage.Line;
import org.jadeseal.ra.form.FormPage.Page;
import org.jadeseal.ra.subscriber.Disclosure;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ListingFormsTest {

    private static List<String> cases(Page page) {
        return page.lines().stream().map(line -> line.caseNumber().value()).toList();
    }

    @ParameterizedTest
    @BothDatabases
    void pages_follow_each_other_newest_first(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            for (String id : List.of("A123456789", "B123456780", "A800000014")) {
                counter.received(TrialHolder.fields(id));
            }

            Page first =
                    (Page) ra.forms().page(counter.ras(), Optional.empty(), Optional.empty(), 2);
            Page second = (Page) ra.forms().page(counter.ras(), Optional.empty(), first.next(), 2);

            assertThat(cases(first)).containsExactly("R-2611-0003", "R-2611-0002");
            assertThat(cases(second)).containsExactly("R-2611-0001");
            assertThat(second.next()).isEmpty();
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_list_is_narrowed_by_stage_and_masked(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            CaseNumber reviewed = counter.reviewed().caseNumber();
            counter.received(TrialHolder.fields("B123456780"));

            Page page =
                    (Page)
                            ra.forms()
                                    .page(
                                            counter.ras(),
                                            Optional.of(FormStage.REVIEWED),
                                            Optional.empty(),
                                            50);

            assertThat(page.lines())
                    .containsExactly(
                            new Line(reviewed, "陳○𡍼", FormStage.REVIEWED, TrialRa.MORNING));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void every_way_to_say_no_is_written_and_read(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            Form.Received received = (Form.Received) new TrialHolder(ra).received();
            Form.Returned returned = received.giveBack("影本不清", TrialRa.MORNING);

            for (Form no :
                    List.of(
                            returned,
                            received.reject("非本人", TrialRa.MORNING),
                            received.withdraw(TrialRa.MORNING),
                            returned.expire(TrialRa.MORNING))) {
                Form read =
                        ra.database()
                                .write(t -> {
                                    SqlForms forms = new SqlForms(t.sql(), ra.vault());
                                    t.sql().sql("update form set version = 1").update();
                                    forms.replace(no);
                                    return forms.find(no.caseNumber()).orElseThrow();
                                });

                assertThat(SqlFormRow.of(read).stage()).isEqualTo(SqlFormRow.of(no).stage());
                assertThat(SqlFormRow.of(read).reason()).isEqualTo(SqlFormRow.of(no).reason());
                assertThat(read.paper().fields()).isEqualTo(TrialHolder.fields());
            }
        }
    }

    @ParameterizedTest
    @BothDatabases
    void one_form_is_read_with_its_decisions_and_its_id_for_a_reason(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            CaseNumber reviewed = counter.reviewed().caseNumber();

            FormReading.Found found = (FormReading.Found) ra.forms().read(counter.ras(), reviewed);
            Disclosure disclosure =
                    ra.forms().nationalId(counter.ras(), reviewed, "compare with the card");

            assertThat(found.form()).isInstanceOf(Form.Reviewed.class);
            assertThat(found.form().toString()).doesNotContain("123456789").doesNotContain("陳大");
            assertThat(found.decisions())
                    .extracting(Decision::kind)
                    .containsExactly(DecisionKind.REVIEWED);
            assertThat(disclosure)
                    .isEqualTo(
                            new Disclosure.Disclosed(found.form().paper().fields().nationalId()));
            assertThat(ra.audited("ra.read-personal-record", "done")).isEqualTo(1);
        }
    }
}
