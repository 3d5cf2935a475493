// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jadeseal.e2e.tour.CaptchaReader;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.trial.Ports;
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

/// 電腦環境檢查 in a browser, and axe on pages that no other journey passes: those for everybody, and
/// what a test of certificates says when something is wrong. Each in both languages.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TestingTheComputerTest {

    private static final String WANG = "card-wang";
    private static final List<String> LANGUAGES = List.of("zh-TW", "en");
    private static final List<String> OPEN_PAGES =
            List.of(
                    "/login",
                    "/certificate-status",
                    "/case-status",
                    "/repository",
                    "/notices",
                    "/questions",
                    "/environment",
                    "/self-test",
                    "/download-centre",
                    "/practice",
                    "/privacy",
                    "/security",
                    "/site-map",
                    "/registration",
                    "/revocation",
                    "/resumption",
                    "/password-letter",
                    "/paper/revocation",
                    "/confirm-mail",
                    "/no-such-page");

    private static final List<String> VERDICTS =
            List.of(
                    "try-signature-bad",
                    "try-decryption-bad",
                    "try-both-bad",
                    "try-not-decrypted-bad");

    private final TrialFolder folder = Workshop.folder("testing-the-computer");
    private final CaptchaReader captchas = new CaptchaReader(folder.database());
    private final int port = Ports.free();
    private RunningTrial trial;
    private Browser browser;
    private Browser desk;
    private String code = "";

    @BeforeAll
    void run() {
        trial = RunningTrial.start(folder, port);
        browser = new Browser("zh-TW", "computer-");
        desk = new Browser("zh-TW", "computer-desk-");
    }

    @AfterAll
    void end() {
        desk.close();
        browser.close();
        trial.close();
    }

    @Test
    @Order(1)
    void pages_for_everybody_can_be_used_by_everybody() {
        for (String language : LANGUAGES) {
            try (Browser stranger = new Browser(language, "open-" + language + "-")) {
                for (String path : OPEN_PAGES) {
                    stranger.open(site(path + "?lang=" + language));
                    stranger.picture(path.substring(1).replace('/', '-'));
                }

                assertThat(stranger.findings()).isEmpty();
            }
        }
    }

    @Test
    @Order(2)
    void without_a_card_program_the_page_says_what_to_do_and_the_clock_is_compared() {
        logIn();
        browser.open(site("/self-test"));

        browser.await("[data-finding='clock-unknown'].steps__done");
        browser.picture("self-test-alone");
        browser.await("[data-finding='agent-missing']");
        assertThat(browser.text()).contains("與本網站相差不到 2 分鐘");
    }

    @Test
    @Order(3)
    void the_card_is_read_without_a_pin() {
        browser.open(trial.link());
        desk.open(trial.desk());
        desk.press("form[action=insert]:has(input[value=%s]) button".formatted(WANG));
        desk.await("form[action=remove] button");
        browser.open(site("/self-test"));
        browser.picture("self-test-connected");

        browser.send("read-card");
        browser.await("#outcome");
        browser.picture("card-read");
        browser.press("#next");

        browser.picture("self-test-read");
        browser.await("[data-finding='card-in']");
        browser.await("[data-finding='tries-all']");
        browser.await("[data-finding='certificates-as-recorded']");
        assertThat(desk.has("#pin")).isFalse();
    }

    @Test
    @Order(4)
    void the_phone_desk_sees_the_same_lines_by_a_code() {
        browser.send("self-test-code");
        browser.picture("self-test-code");
        code = browser.texts("#code").getFirst();

        try (Browser officer = new Browser("zh-TW", "computer-phone-")) {
            logIn(officer);
            officer.open(trial.counter().resolve("/phone"));
            officer.picture("before");
            officer.fill("code", code);
            officer.send("self-test-code");
            officer.picture("found");

            officer.await("[data-finding='certificates-as-recorded']");
            officer.await("[data-finding='clock-right']");
            officer.fill("code", "2222-2222");
            officer.send("self-test-code");
            officer.picture("unknown");
            assertThat(officer.findings()).isEmpty();
        }
    }

    @Test
    @Order(5)
    void a_bad_verdict_over_certificates_can_be_read_by_everybody() throws SQLException {
        browser.open(site("/try-certificates"));
        browser.send("try-certificates");
        desk.await("#pin");
        String address = browser.path();
        browser.press("#give-up");
        browser.await("main .govuk-error-summary");
        for (String language : LANGUAGES) {
            for (String verdict : VERDICTS) {
                ended(address.substring("/task/".length()), verdict);
                browser.open(site(address + "?lang=" + language));
                browser.picture(verdict + "-" + language);
                browser.await("#outcome");
            }
        }
    }

    @Test
    @Order(6)
    void every_screen_is_there_in_english_and_axe_finds_nothing() {
        for (String path : List.of("/self-test", "/download-centre", "/connect")) {
            browser.open(site(path + "?lang=en"));
            browser.picture("english" + path.replace('/', '-'));
        }

        assertThat(browser.text()).contains("card program version");
        assertThat(browser.findings()).isEmpty();
    }

    /// As a card with another key would have ended it.
    private void ended(String task, String outcome) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.database());
                PreparedStatement update =
                        database.prepareStatement(
                                "update task set state = 'DONE', problem = null, outcome = ?"
                                        + " where id = ?")) {
            update.setString(1, outcome);
            update.setString(2, task);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private void logIn() {
        Holder wang = trial.holder(WANG);
        browser.open(site("/login"));
        browser.fill("account", wang.account());
        browser.fill("password", wang.password());
        browser.fill("captcha", captchas.read(browser.attribute("[name=captchaId]", "value")));
        browser.send("login");
        browser.await("form[action='/logout']");
    }

    private void logIn(Browser officer) {
        Matcher printed =
                trial.printed().stream()
                        .map(Pattern.compile("RAO +(\\S+) +password (\\S+) .*")::matcher)
                        .filter(Matcher::matches)
                        .findFirst()
                        .orElseThrow();
        officer.open(trial.counter().resolve("/login"));
        officer.fill("login", Objects.requireNonNull(printed.group(1)));
        officer.fill("password", Objects.requireNonNull(printed.group(2)));
        officer.send("sign-in");
        officer.await("form[action='/logout']");
    }

    private URI site(String path) {
        return trial.site().resolve(path);
    }
}
