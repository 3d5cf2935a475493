// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jadeseal.e2e.tour.CaptchaReader;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.tour.SelfService;
import org.jadeseal.e2e.tour.Sites;
import org.jadeseal.e2e.tour.Visitor;
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

/// A newcomer with nothing but `./dev run`, what it prints, and a browser: the second person's
/// story, the card and its PIN on the trial desk.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TryingItOutTest {

    private static final String CHEN = "card-chen";
    private static final String OWN_PASSWORD = "slow green kettle 7";
    private static final String INSERT =
            "form[action=insert]:has(input[value=%s]) button".formatted(CHEN);
    private static final String PULL = "form[action=remove] button";

    private final TrialFolder folder = Workshop.folder("trying-it-out");
    private final CaptchaReader captchas = new CaptchaReader(folder.database());
    private final int port = Ports.free();
    private RunningTrial trial;
    private Holder chen;
    private String password = "";
    private Browser browser;
    private Browser desk;

    @BeforeAll
    void run() {
        trial = RunningTrial.start(folder, port);
        chen = trial.holder(CHEN);
        password = chen.password();
        browser = new Browser("zh-TW", "trial-");
        desk = new Browser("zh-TW", "desk-");
    }

    @AfterAll
    void end() {
        desk.close();
        browser.close();
        trial.close();
    }

    @Test
    @Order(1)
    void the_printed_link_pairs_the_browser_that_opens_it_and_no_other() {
        browser.open(trial.link());

        browser.picture("paired");
        assertThat(browser.text()).contains("已與這台電腦的讀卡程式配對");
        assertThat(new Visitor().open(trial.link()).status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void the_person_of_the_letters_logs_in_and_needs_no_code() {
        browser.press("a.govuk-button");
        browser.picture("login");

        logIn();

        browser.picture("home");
        browser.open(site("/connect"));
        browser.picture("connected");
        browser.await("#go-on");
        assertThat(browser.has("#open-agent")).isFalse();
    }

    @Test
    @Order(3)
    void the_pin_is_asked_on_the_desk() {
        desk.open(trial.desk());
        desk.picture("empty-reader");
        desk.press(INSERT);
        desk.await(PULL);
        desk.picture("card-in");
        browser.open(site("/apply"));
        browser.picture("apply");
        browser.tick("accepted");

        browser.send("apply");

        desk.await("#pin");
        desk.picture("asks-pin");
        browser.picture("task-asks-pin");
        assertThat(desk.text()).contains("憑證申請", "陳○");
    }

    @Test
    @Order(4)
    void a_card_that_was_pulled_out_is_missed_and_work_goes_on_when_it_is_back() {
        desk.press(PULL);
        browser.await("#problem");
        browser.picture("task-card-pulled");
        desk.picture("card-pulled");
        assertThat(browser.attribute("#problem", "data-problem")).isEqualTo("card-removed");
        assertThat(desk.has("#pin")).isFalse();

        desk.press(INSERT);

        desk.await("#pin");
        desk.fill("pin", "00000000");
        desk.press("button[value=ok]");
        desk.await("#pin-wrong");
        desk.picture("pin-wrong");
        desk.fill("pin", chen.pin());
        desk.press("button[value=ok]");
        browser.await("#outcome");
        browser.picture("applied");
        assertThat(browser.text()).contains("您已完成憑證申請作業，請執行憑證啟用");
    }

    @Test
    @Order(5)
    void both_certificates_are_activated() {
        browser.open(site("/activate"));
        browser.tick("confirmed");
        browser.fill("password", chen.password());
        browser.picture("activate");

        browser.send("activate");

        browser.await("#outcome");
        browser.picture("activated");
        assertThat(browser.text()).contains("憑證啟用完成");
        browser.press("#next");
        browser.await("#password");
        browser.fill("old", chen.password());
        browser.fill("fresh", OWN_PASSWORD);
        browser.fill("again", OWN_PASSWORD);
        browser.send("password");
        browser.await("#outcome");
        password = OWN_PASSWORD;
    }

    @Test
    @Order(6)
    void the_pin_is_changed_on_the_desk() {
        // A new password has ended every pairing.
        browser.open(trial.desk());
        browser.press("form[action=pair] button");
        browser.await("form[action='/logout']");
        browser.open(site("/pin-change"));
        browser.send("pin-change");
        desk.await("#present");
        desk.picture("asks-new-pin");
        try (Browser english = new Browser("en", "desk-en-")) {
            english.open(trial.desk());
            english.picture("asks-new-pin");
            assertThat(english.text()).contains("Present PIN", "New PIN again");
        }

        typeNewPin("314159");
        desk.await("#pin-wrong");
        desk.picture("new-pins-differ");
        String differ = desk.text();
        typeNewPin("271828");

        browser.await("#outcome");
        browser.picture("pin-changed");
        assertThat(differ).contains("兩次輸入的新密碼不同");
        assertThat(browser.text()).contains("晶片卡密碼變更完成");
    }

    @Test
    @Order(7)
    void both_certificates_are_stopped() {
        browser.open(site("/suspend"));
        browser.tickAll("certificate");
        browser.fill("password", OWN_PASSWORD);
        browser.picture("suspend");
        browser.send("suspend");

        browser.await("#outcome");
        browser.picture("suspended");
        browser.open(site("/"));
        browser.picture("home-suspended");
        assertThat(browser.text()).contains("暫時停用");
    }

    @Test
    @Order(8)
    void after_a_logout_the_browser_is_still_paired() {
        browser.press("form[action='/logout'] button");
        browser.open(site("/login"));
        logIn();

        browser.open(site("/connect"));

        browser.await("#go-on");
    }

    @Test
    @Order(9)
    void another_browser_is_paired_on_the_desk() {
        desk.open(trial.desk());

        desk.press("form[action=pair] button");

        desk.await("a.govuk-button");
        assertThat(desk.text()).contains("已與這台電腦的讀卡程式配對");
    }

    @Test
    @Order(10)
    void a_mail_of_the_website_is_read_on_the_desk() {
        desk.open(trial.desk());

        desk.follow("chen@example.org");

        desk.picture("mail");
        assertThat(desk.text()).contains("chen@example.org", "http://site.localhost:" + port);
    }

    @Test
    @Order(11)
    void every_screen_is_there_in_english() {
        try (Browser english = new Browser("en", "desk-en-")) {
            english.open(trial.desk());
            english.picture("desk");

            assertThat(english.text()).contains("Trial desk");
            assertThat(english.findings()).isEmpty();
        }
        browser.follow("English");
        for (String path : List.of("/", "/apply", "/activate", "/suspend", "/connect")) {
            browser.open(site(path));
            browser.picture("english" + path.replace('/', '-'));
        }
        browser.await("html[lang^=en]");
        assertThat(browser.text()).contains("The card program is connected");
    }

    @Test
    @Order(12)
    void a_form_for_the_counter_knows_who_fills_it_in_and_fits_on_a_sheet() {
        for (String kind : List.of("registration", "revocation", "resumption", "password-letter")) {
            browser.open(site("/paper/" + kind));
            boolean hasAccount = browser.has("#account");
            String account = hasAccount ? browser.attribute("#account", "value") : "";
            browser.fill("mail", "somebody.with.a.long.name@department.example.org");
            browser.fill("address", "臺北市大安區辛亥路二段一百八十五號十一樓之三（東側電梯）");
            browser.send("paper");

            browser.picture("paper-" + kind);
            assertThat(browser.sheets()).as(kind).isOne();
            assertThat(account).isEqualTo(hasAccount ? chen.account() : "");
        }
    }

    @Test
    @Order(13)
    void behind_a_forwarded_port_everything_stays_there() throws IOException {
        try (RecordingRelay forwarded = new RecordingRelay(port)) {
            Sites there = new Sites(forwarded.port());
            SelfService visitor = SelfService.of(there, captchas);
            visitor.logIn(chen.account(), password).the("form[action='/logout']");
            Visitor.Page connect = visitor.open("/connect");
            URI unforwarded = URI.create(connect.the("#trial-desk-here").attr("href"));

            Visitor.Page bound = visitor.open(unforwarded);

            assertThat(bound.status()).isEqualTo(200);
            assertThat(bound.address().getAuthority()).isEqualTo(there.site().getAuthority());
            visitor.open("/connect").the("#go-on");
        }
    }

    @Test
    @Order(14)
    void axe_finds_nothing_on_any_screen() {
        assertThat(browser.findings()).isEmpty();
        assertThat(desk.findings()).isEmpty();
    }

    private void typeNewPin(String again) {
        desk.fill("present", chen.pin());
        desk.fill("pin", "271828");
        desk.fill("again", again);
        desk.press("button[value=ok]");
    }

    private void logIn() {
        browser.fill("account", chen.account());
        browser.fill("password", password);
        browser.fill("captcha", captchas.read(browser.attribute("[name=captchaId]", "value")));
        browser.send("login");
        browser.await("form[action='/logout']");
    }

    private URI site(String path) {
        return trial.site().resolve(path);
    }
}
