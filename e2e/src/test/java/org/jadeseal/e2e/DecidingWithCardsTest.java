// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jadeseal.ca.decision.VerifyDecisionProgram;
import org.jadeseal.e2e.tour.Judge;
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

/// Two officers register a person with their cards: two browsers, two agents, two virtual readers,
/// and what they signed leaves the counter and is verified. So they decide about a program, too.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DecidingWithCardsTest {

    private final TrialFolder folder = Workshop.folder("deciding-with-cards");
    private Screen screen;
    private Trial trial;
    private OfficersComputer first;
    private OfficersComputer second;
    private String form = "";

    @BeforeAll
    void open_the_counter() {
        trial = Trial.start(folder, Ports.free(), List.of(), Workshop.narrator(folder));
        screen = Screen.start();
        first = new OfficersComputer(trial, folder, screen, "mei");
        second = new OfficersComputer(trial, folder, screen, "hua");
        first.getCard("林美玲", "RAO");
        second.getCard("陳華", "RAS");
    }

    @AfterAll
    void close_the_counter() {
        second.close();
        first.close();
        screen.close();
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
        screen.awaitWindow(OfficersComputer.PIN_WINDOW);
        screen.picture(Path.of("target", "pictures", "officer-decision-window.png"));

        first.givePin();
        browser.await("#outcome");
        browser.picture("signed");
        browser.press("#next");

        assertThat(browser.path()).isEqualTo(form);
        assertThat(browser.attribute("#stage", "data-stage")).isEqualTo("REVIEWED");
        assertThat(browser.has("#signatures")).isTrue();
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
        String waits = enrolShop();
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

        String certificate = enrolShop();

        second.open(client);
        assertThat(second.browser.attribute("#stage", "data-stage")).isEqualTo("enrolled");
        assertThat(certificate).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(first.browser.findings()).isEmpty();
        assertThat(second.browser.findings()).isEmpty();
    }

    private String enrolShop() throws IOException {
        Path request = folder.path().resolveSibling("shop.csr");
        Path rules = folder.path().resolveSibling("shop.json");
        if (Files.notExists(request)) {
            Judge.plain()
                    .ask(
                            "openssl",
                            "req",
                            "-new",
                            "-newkey",
                            "ec",
                            "-pkeyopt",
                            "ec_paramgen_curve:P-256",
                            "-nodes",
                            "-sha256",
                            "-keyout",
                            request + ".key",
                            "-out",
                            request.toString(),
                            "-subj",
                            "/CN=shop")
                    .mustSay("");
            Files.writeString(
                    rules,
                    """
                    {"profiles": ["signature", "encryption"], "numbers": "9001", "persons": true,
                     "organisations": {"NTRTW-04595257": "範例公司"}, "mailDomains": ["example.tw"],
                     "requestsPerMinute": 600, "certificatesPerDay": 1000}
                    """);
        }
        return Judge.plain()
                .ask(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.jadeseal.web.WebProgram",
                        "--data",
                        folder.path().toString(),
                        "--enrol-client",
                        "shop",
                        request.toString(),
                        rules.toString(),
                        "--with-officers")
                .text();
    }
}
