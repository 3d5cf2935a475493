// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jadeseal.agent.AgentProgram;
import org.jadeseal.e2e.tour.Judge;
import org.jadeseal.e2e.tour.Narrator;
import org.jadeseal.e2e.trial.Ports;
import org.jadeseal.e2e.trial.Trial;
import org.jadeseal.e2e.trial.TrialFolder;
import org.jadeseal.trialcard.IsolatedPcscd;
import org.jadeseal.trialcard.TrialCard;
import org.jadeseal.trialcard.VirtualReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// An officer's first card and the login with it, in a real browser with the real agent through
/// pcscd and a virtual reader, the PIN typed into the real windows.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficerWithACardTest {

    private static final Pattern CODE = Pattern.compile("one-time code (\\S+) until");
    private static final String NEW_PIN = "設定新的晶片卡密碼";
    private static final String PIN_WINDOW = "IC卡密碼驗證";
    private static final String PIN = "58203946";

    private final TrialFolder folder = Workshop.folder("officer-with-a-card");
    private final Narrator narrator = Workshop.narrator(folder);
    private Screen screen;
    private IsolatedPcscd daemon;
    private TrialCard card;
    private VirtualReader reader;
    private Computer computer;
    private Trial trial;
    private Browser browser;
    private Browser other;
    private String code = "";

    @BeforeAll
    void open_the_counter() {
        trial = Trial.start(folder, Ports.free(), List.of(), narrator);
        screen = Screen.start();
        daemon = IsolatedPcscd.start("Jadeseal Counter Reader");
        card = TrialCard.open(folder.cards().resolve("officer.card"));
        reader = new VirtualReader(daemon.slot(0), card);
        computer = new Computer(folder.path().resolve("computer"), screen, daemon);
        browser = new Browser("zh-TW", "officer-");
        other = new Browser("en", "officer-other-");
    }

    @AfterAll
    void close_the_counter() {
        other.close();
        browser.close();
        computer.close();
        reader.close();
        daemon.close();
        card.close();
        screen.close();
        trial.close();
    }

    @Test
    @Order(1)
    void the_command_prints_a_one_time_code() {
        Judge.Opinion said =
                Judge.plain()
                        .ask(
                                URI.create("file:" + System.getProperty("java.home") + "/bin/java")
                                        .getPath(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.jadeseal.web.WebProgram",
                                "--data",
                                folder.path().toString(),
                                "--enrol-officer",
                                "mei",
                                "林美玲",
                                "RAO",
                                "--with-card");
        Matcher drawn = CODE.matcher(said.text());

        assertThat(drawn.find()).as(said.text()).isTrue();
        code = drawn.group(1);
    }

    @Test
    @Order(2)
    void the_code_and_a_blank_card_make_the_officers_card() {
        showCode("ABCDE-ABCDE-ABCDE-ABCDE");
        browser.picture("wrong-code");
        assertThat(browser.text()).contains("人員帳號或開卡碼不正確");
        reader.insert();
        showCode(code);
        connect();
        browser.await("[data-live]");
        browser.pictureInBoth("task-asks-new-pin");
        chooseNewPin();
        screen.type(PIN_WINDOW, PIN);

        browser.await("#outcome");
        browser.picture("card-made");

        assertThat(browser.text()).contains("開卡完成");
    }

    @Test
    @Order(3)
    void a_code_is_good_for_one_card() {
        showCode(code);

        browser.picture("spent-code");
        assertThat(browser.text()).contains("開卡碼已失效或已使用");
    }

    @Test
    @Order(4)
    void the_officer_comes_in_with_the_card_and_reads_what_is_signed() {
        browser.open(at("/login"));
        browser.picture("login");
        browser.send("card-login");
        screen.awaitWindow(PIN_WINDOW);
        screen.picture(Path.of("target", "pictures", "officer-login-window.png"));
        String task = browser.path();
        browser.pictureInBoth("task-asks-pin");
        other.open(at(task));
        String elsewhere = other.path();

        screen.type(PIN_WINDOW, PIN);

        browser.await("form[action='/logout']");
        browser.picture("in");
        assertThat(elsewhere).isEqualTo("/login");
        browser.await("#forms");
        assertThat(browser.text()).contains("林美玲");
    }

    @Test
    @Order(5)
    void who_pulls_the_card_is_out_and_does_not_come_back_with_it() {
        reader.remove();
        browser.await("#card-login");
        browser.picture("pulled");
        String told = browser.text();
        reader.insert();
        browser.open(at("/"));

        assertThat(told).contains("憑證卡已取出");
        assertThat(browser.path()).isEqualTo("/login");
    }

    @Test
    @Order(6)
    void every_screen_of_it_is_there_in_english_and_axe_finds_nothing() {
        other.open(at("/login?lang=en"));
        other.picture("login");
        other.send("card-login");
        other.await("#open-agent");
        other.picture("connect");
        other.open(at("/login?pulled"));
        other.picture("pulled");
        other.open(at("/first-card"));
        other.picture("first-card");
        other.send("show-code");
        other.await(".govuk-error-summary");
        other.picture("no-code");

        assertThat(browser.findings()).isEmpty();
        assertThat(other.findings()).isEmpty();
    }

    private void showCode(String typed) {
        browser.open(at("/first-card"));
        browser.fill("login", "mei");
        browser.fill("code", typed);
        browser.picture("first-card");
        browser.send("show-code");
    }

    private void connect() {
        String link = browser.attribute("#open-agent", "href");
        browser.open(
                URI.create(
                        computer.openLink(
                                AgentProgram.class.getName(), link, folder.path().resolve("out"))));
        browser.picture("bound");
        browser.press("main a.govuk-button");
    }

    private void chooseNewPin() {
        screen.typeTwice(NEW_PIN, PIN);
    }

    private URI at(String path) {
        return trial.sites().counter().resolve(path);
    }
}
