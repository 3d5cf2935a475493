// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jadeseal.agent.AgentProgram;
import org.jadeseal.e2e.tour.CaptchaReader;
import org.jadeseal.e2e.tour.Judge;
import org.jadeseal.e2e.tour.MailFolder;
import org.jadeseal.e2e.tour.Narrator;
import org.jadeseal.e2e.tour.Officer;
import org.jadeseal.e2e.tour.PrintedLetters;
import org.jadeseal.e2e.trial.Ports;
import org.jadeseal.e2e.trial.Trial;
import org.jadeseal.e2e.trial.TrialFolder;
import org.jadeseal.station.StationProgram;
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

/// Chapters 4 and 5 of the manual in a real browser, with the real agent and the real station
/// through pcscd and a virtual reader, the PIN typed into the real window. Pictures of every screen
/// are in `target/pictures`.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GettingACardTest {

    private final TrialFolder folder = Workshop.folder("getting-a-card");
    private final Narrator narrator = Workshop.narrator(folder);
    private final PrintedLetters letters =
            new PrintedLetters(folder.path().resolve("out").resolve("letters"));
    private Screen screen;
    private IsolatedPcscd daemon;
    private TrialCard card;
    private VirtualReader reader;
    private Computer computer;
    private Trial trial;
    private Browser browser;
    private String form = "";

    @BeforeAll
    void open_the_office() {
        trial = Trial.start(folder, Ports.free(), List.of(), narrator);
        screen = Screen.start();
        daemon = IsolatedPcscd.start("Jadeseal Desk Reader");
        card = TrialCard.open(folder.cards().resolve("plastic.card"));
        reader = new VirtualReader(daemon.slot(0), card);
        computer = new Computer(folder.path().resolve("computer"), screen, daemon);
        browser = new Browser("zh-TW");
    }

    @AfterAll
    void close_the_office() {
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
    void one_officer_registers_a_person() {
        logIn(trial.logins().all().get(2));
        open("/cards");
        browser.fill("count", "5");
        browser.send("intake");
        browser.picture("stock");
        logOut();

        logIn(trial.logins().all().get(0));
        open("/forms/new");
        fillForm();
        browser.picture("registration-form");
        browser.send("entry");
        form = browser.path();
        browser.picture("case-received");
        scan();
        browser.send("review");

        browser.await("#stage[data-stage=REVIEWED]");
        assertThat(browser.has("#approve"))
                .as("the same officer is not offered the second check")
                .isFalse();
    }

    /// The signed form is scanned to the case, and looked at.
    private void scan() {
        browser.attach("scan-file", Pictures.photograph(folder.path().resolve("form.jpg")));
        browser.choose("scan-document", "SIGNED_FORM");
        browser.send("scan");
        browser.await("[data-scan]");
        browser.pictureInBoth("case-scanned");
        browser.press("[data-scan] a");
        browser.pictureInBoth("scan-asks");
        browser.fill("reason", "審查本案");
        browser.send("open");
        browser.await("img");
        browser.pictureInBoth("scan-opened");
        browser.press("#back");
    }

    @Test
    @Order(2)
    void another_officer_approves() {
        logOut();
        logIn(trial.logins().all().get(1));
        browser.picture("work-list");
        browser.open(at(form));
        browser.picture("case-reviewed");

        browser.send("approve");

        browser.await("#account");
        logOut();
    }

    @Test
    @Order(3)
    void the_registered_address_is_confirmed_by_its_link() {
        browser.open(new MailFolder(folder.mail()).confirmation("wang@example.org"));
        browser.picture("confirm-mail");

        browser.send("confirm-mail");

        browser.picture("mail-confirmed");
        assertThat(browser.text()).contains("電子郵件");
    }

    @Test
    @Order(4)
    void the_station_makes_the_card_and_prints_two_letters() {
        logIn(trial.logins().all().get(2));
        connect("/connect", StationProgram.class, trial.sites().counter());
        reader.insert();
        browser.open(at(form));

        browser.send("personalize");

        browser.await("#outcome");
        browser.picture("personalized");
        assertThat(letters.pin(letters.newestPinSheet())).hasSize(8);
        logOut();
        logIn(trial.logins().all().get(0));
        browser.open(at(form));
        browser.tick("receipt");
        browser.picture("hand-over");
        browser.send("hand-over");
        logOut();
    }

    @Test
    @Order(5)
    void the_holder_logs_in_with_the_letter() {
        browser.open(site("/login"));
        browser.picture("login");
        String sheet = letters.newestPasswordSheet();
        browser.fill("account", letters.account(sheet));
        browser.fill("password", letters.password(sheet));
        browser.fill(
                "captcha",
                new CaptchaReader(folder.database())
                        .read(browser.attribute("[name=captchaId]", "value")));

        browser.send("login");

        browser.await("form[action='/logout']");
        browser.picture("home-before");
    }

    @Test
    @Order(6)
    void two_keys_are_born_on_the_card_after_the_pin_was_typed_into_the_window() {
        browser.open(site("/connect?next=/apply"));
        browser.picture("connect");
        connect("/connect", AgentProgram.class, trial.sites().site());
        browser.open(site("/apply"));
        browser.picture("apply");
        browser.tick("accepted");
        browser.send("apply");
        screen.awaitWindow("IC卡密碼驗證");
        browser.picture("task-asks-pin");
        screen.picture(Path.of("target", "pictures", "pin-window.png"));

        screen.type("IC卡密碼驗證", letters.pin(letters.newestPinSheet()));

        browser.await("#outcome");
        browser.picture("applied");
        assertThat(browser.text()).contains("您已完成憑證申請作業，請執行憑證啟用");
    }

    @Test
    @Order(7)
    void the_holder_accepts_and_the_certificates_are_written_to_the_card() {
        browser.open(site("/activate"));
        browser.tick("confirmed");
        browser.fill("password", letters.password(letters.newestPasswordSheet()));
        browser.picture("activate");

        browser.send("activate");

        browser.await("#outcome");
        browser.picture("activated");
        assertThat(browser.text()).contains("憑證啟用完成");
        browser.open(site("/"));
        browser.picture("home-active");
        assertThat(browser.text()).contains("有效");
    }

    @Test
    @Order(8)
    void the_holder_suspends_both_without_the_card() {
        reader.remove();
        browser.open(site("/suspend"));
        browser.tickAll("certificate");
        browser.fill("password", letters.password(letters.newestPasswordSheet()));
        browser.picture("suspend");

        browser.send("suspend");

        browser.await("#outcome");
        browser.picture("suspended");
        assertThat(browser.text()).contains("暫禁成功完成");
        browser.open(site("/"));
        browser.picture("home-suspended");
    }

    @Test
    @Order(9)
    void what_was_recorded_at_the_card_is_read_without_the_card_and_without_the_pin()
            throws IOException {
        String trace = Files.readString(computer.trace());
        String pin = letters.pin(letters.newestPinSheet());
        Judge.Opinion reading =
                Judge.plain()
                        .ask(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.jadeseal.piv.ReadTraceProgram",
                                computer.trace().toString());

        reading.mustSay("a PIV card").mustSay("VERIFY 80").mustSay("GENERATE");
        assertThat(reading.text()).doesNotContain("NOT UNDERSTOOD");
        assertThat(trace).contains("# step", "> 00200080 (");
        assertThat(Leaks.isIn(trace, pin)).isFalse();
    }

    @Test
    @Order(10)
    void every_screen_is_there_in_english() {
        browser.follow("English");
        for (String path :
                List.of(
                        "/",
                        "/apply",
                        "/activate",
                        "/suspend",
                        "/connect",
                        "/renew",
                        "/revocation")) {
            browser.open(site(path));
            browser.picture("english" + path.replace('/', '-'));
        }

        browser.await("html[lang^=en]");
    }

    @Test
    @Order(11)
    void axe_finds_nothing_on_any_screen() {
        assertThat(browser.findings()).isEmpty();
    }

    private void connect(String path, Class<?> program, URI origin) {
        browser.open(origin.resolve(path));
        String link = browser.attribute("#open-agent", "href");
        browser.open(
                URI.create(
                        computer.openLink(
                                program.getName(),
                                link,
                                folder.path().resolve("out").resolve("letters"))));
        browser.picture("bound");
    }

    private void fillForm() {
        browser.fill("surname", "王");
        browser.fill("givenName", "小明");
        browser.fill("commonName", "王小明");
        browser.fill("nationalId", "A123456789");
        browser.fill("mail", "wang@example.org");
        browser.fill("phone", "0912345678");
        browser.fill("postalCode", "106");
        browser.fill("address", "臺北市大安區辛亥路二段185號3樓");
        browser.fill("documentNumber", "1140000001");
    }

    private void logIn(Officer officer) {
        open("/login");
        browser.picture("counter-login");
        browser.fill("login", officer.login());
        browser.fill("password", officer.password());
        browser.send("sign-in");
        browser.await("#forms");
    }

    private void logOut() {
        browser.press("form[action='/logout'] button");
    }

    private void open(String path) {
        browser.open(at(path));
    }

    private URI at(String path) {
        return trial.sites().counter().resolve(path);
    }

    private URI site(String path) {
        return trial.sites().site().resolve(path);
    }
}
