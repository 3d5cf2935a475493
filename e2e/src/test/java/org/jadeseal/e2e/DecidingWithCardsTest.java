// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jadeseal.ca.decision.VerifyDecisionProgram;
import org.jadeseal.ca.recheck.RecheckProgram;
import org.jadeseal.e2e.trial.Ports;
import org.jadeseal.e2e.trial.Trial;
import org.jadeseal.e2e.trial.TrialFolder;
import org.jadeseal.web.WebProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// Two officers register a person with their cards: two browsers, two agents, two virtual readers,
/// and what they signed leaves the counter and is verified. So they decide about a program, too.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DecidingWithCardsTest {

    private final TrialFolder folder = Workshop.folder("deciding-with-cards");
    private Trial trial;
    private TwoOfficers officers;
    private OfficersComputer first;
    private OfficersComputer second;
    private String form = "";

    @BeforeAll
    void open_the_counter() {
        trial = Trial.start(folder, Ports.free(), List.of(), Workshop.narrator(folder));
        officers = TwoOfficers.of(trial, folder, "RAO");
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
    void the_first_check_is_signed_by_the_card_and_takes_effect_then() {
        Browser browser = first.browser;
        first.logIn();
        first.open("/forms/new");
        Stream.of(
                        "surname=王",
                        "givenName=小明",
                        "commonName=王小明",
                        "nationalId=A123456789",
                        "mail=wang@example.org",
                        "phone=0912345678",
                        "postalCode=106",
                        "address=臺北市大安區辛亥路二段185號3樓",
                        "documentNumber=1140000001")
                .map(field -> field.split("=", 2))
                .forEach(field -> browser.fill(field[0], field[1]));
        browser.send("entry");
        form = browser.path();
        browser.picture("to-be-signed");
        browser.send("review");
        officers.screen().awaitWindow(OfficersComputer.PIN_WINDOW);
        officers.screen().picture(Path.of("target", "pictures", "officer-decision-window.png"));

        first.givePin();
        browser.await("#outcome");
        browser.picture("signed");
        browser.press("#next");

        assertThat(browser.path()).isEqualTo(form);
        browser.await("#stage[data-stage=REVIEWED]");
        browser.await("#signatures");
    }

    @Test
    @Order(2)
    void the_second_check_is_signed_by_another_card() {
        Browser browser = second.browser;
        second.logIn();
        second.open(form);

        second.sign("approve");
        browser.press("#next");
        browser.picture("approved");

        assertThat(browser.attribute("#stage", "data-stage")).isIn("APPROVED", "EXECUTED");
        assertThat(browser.texts("#signatures a")).hasSize(2);
        assertThat(browser.findings()).isEmpty();
    }

    @Test
    @Order(3)
    void what_was_signed_is_verified_without_the_site() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Path decision = second.browser.download("#signatures li:nth-child(2) a");
        Path root = folder.path().resolve("authority").resolve("root.cer");

        int code =
                VerifyDecisionProgram.run(
                        List.of(decision.toString(), "--root", root.toString()),
                        new PrintStream(printed, true, UTF_8));

        assertThat(code).as(printed.toString(UTF_8)).isZero();
        assertThat(printed.toString(UTF_8)).contains("decision: approve", "officer: 陳華");
    }

    @Test
    @Order(4)
    void two_cards_let_a_program_order_certificates() throws IOException {
        String[] words =
                Shop.in(folder.cards()).enrolment(folder.path().toString(), "--with-officers");
        String waits = OwnProgram.run(WebProgram.class, words).text();
        String client = "/clients/" + waits.replaceFirst("case (\\S+) waits.*", "$1").strip();
        first.open(client);
        first.browser.pictureInBoth("client-received");
        first.sign("review");
        second.open(client);
        second.sign("approve");
        second.browser.press("#next");
        second.browser.pictureInBoth("client-approved");
        second.open("/clients");
        second.browser.pictureInBoth("clients");

        String certificate = OwnProgram.run(WebProgram.class, words).text();

        second.open(client);
        second.browser.await("#stage[data-stage=enrolled]");
        assertThat(certificate).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(first.browser.findings()).isEmpty();
        assertThat(second.browser.findings()).isEmpty();
    }

    @Test
    @Order(5)
    void what_nobody_has_signed_for_is_found_by_the_recheck() {
        String data = folder.path().toString();
        Ledger records = new Ledger(folder.path().resolve("jadeseal.sqlite"));

        OwnProgram.run(RecheckProgram.class, "--data", data).mustSay("all as recorded");
        records.change("update client set per_day = 100000");

        assertThat(OwnProgram.run(RecheckProgram.class, "--data", data).text())
                .contains("client shop: its rules are not those that two officers have signed");
        records.change("update client set per_day = 1000");
    }
}
