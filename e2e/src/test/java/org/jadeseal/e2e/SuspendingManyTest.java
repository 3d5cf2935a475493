// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.tour.Narrator;
import org.jadeseal.e2e.tour.Person;
import org.jadeseal.e2e.tour.Tour;
import org.jadeseal.e2e.trial.Ports;
import org.jadeseal.e2e.trial.Trial;
import org.jadeseal.e2e.trial.TrialFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// Two officers suspend whatever is on the cards of a day: counted, proposed and approved with
/// their cards, carried out, reported.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SuspendingManyTest {

    private final TrialFolder folder = Workshop.folder("suspending-many");
    private final String today = LocalDate.now(ZoneId.of("Asia/Taipei")).toString();
    private Trial trial;
    private TwoOfficers officers;
    private OfficersComputer first;
    private OfficersComputer second;
    private String change = "";

    @BeforeAll
    void open_the_counter() {
        Narrator narrator = Workshop.narrator(folder);
        trial = Trial.start(folder, Ports.free(), List.of(), narrator);
        Tour tour = trial.tour(narrator);
        Holder holder = tour.register(Person.wang(), "card-wang");
        tour.takeUp(holder);
        tour.applyAndActivate(holder);
        officers = TwoOfficers.of(trial, folder, "CAO");
        first = officers.first();
        second = officers.second();
    }

    @AfterAll
    void close_the_counter() {
        officers.close();
        trial.close();
    }

    @Test
    @Order(1)
    void it_is_counted_before_anything_is_asked_for() {
        Browser browser = first.browser;
        first.logIn();
        first.open("/mass-changes/new");
        browser.pictureInBoth("mass-entry");
        browser.send("entry");
        browser.picture("mass-wrong");

        typeDays();
        browser.send("entry");
        change = browser.path();
        browser.pictureInBoth("mass-counted");

        browser.await("#stage[data-stage=DRAFTED]");
        assertThat(browser.texts("[data-found=ACTIVE]")).containsExactly("2");
        assertThat(browser.texts("#people")).containsExactly("1");
    }

    private void typeDays() {
        first.open("/mass-changes/new");
        Browser browser = first.browser;
        browser.fill("first", today);
        browser.fill("last", today);
        browser.choose("ground", "KEY_SUSPECTED");
        browser.fill("note", "卡片批次瑕疵");
    }

    @Test
    @Order(2)
    void one_officer_proposes_it_with_the_card() {
        first.sign("review");
        first.browser.press("#next");

        assertThat(first.browser.path()).isEqualTo(change);
        first.browser.await("#stage[data-stage=PROPOSED]");
        assertThat(first.browser.has("#approve")).isFalse();
    }

    @Test
    @Order(3)
    void another_officer_approves_it_and_reads_the_report() {
        Browser browser = second.browser;
        second.logIn();
        browser.press("#waiting a[href='" + change + "']");
        browser.pictureInBoth("mass-proposed");

        second.sign("approve");
        browser.press("#next");
        browser.await("#stage[data-stage=DONE]");
        browser.pictureInBoth("mass-done");

        assertThat(browser.texts("[data-outcome=CHANGED]")).containsExactly("2");
        assertThat(browser.texts("#signatures a")).hasSize(2);
    }

    @Test
    @Order(4)
    void a_list_is_sent_as_a_file_and_a_line_that_is_none_is_named() throws IOException {
        Browser browser = first.browser;
        Path list = folder.path().resolve("list.txt");
        Files.writeString(list, "# serials\n1a2b3c\nnot one\n");
        first.open("/mass-changes/new");
        browser.press("#source-SERIALS");
        browser.attach("list", list);
        browser.choose("ground", "OTHER");
        browser.fill("note", "清單");
        browser.send("entry");
        assertThat(browser.texts("#list-error").getFirst()).contains("3");

        Files.writeString(list, "# serials\n1a2b3c\n");
        browser.attach("list", list);
        browser.send("entry");
        assertThat(browser.texts("[data-found=UNKNOWN]")).containsExactly("1");
        assertThat(browser.has("#review")).isFalse();

        first.open("/mass-changes");
        browser.pictureInBoth("mass-list");
        assertThat(browser.findings()).isEmpty();
        assertThat(second.browser.findings()).isEmpty();
    }
}
