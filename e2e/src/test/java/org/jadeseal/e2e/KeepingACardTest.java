// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jadeseal.e2e.desk.TrialTray;
import org.jadeseal.e2e.tour.CaptchaReader;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.tour.MailFolder;
import org.jadeseal.e2e.tour.Narrator;
import org.jadeseal.e2e.tour.Person;
import org.jadeseal.e2e.tour.Tour;
import org.jadeseal.e2e.trial.Ports;
import org.jadeseal.e2e.trial.Trial;
import org.jadeseal.e2e.trial.TrialFolder;
import org.jadeseal.piv.Pin;
import org.jadeseal.piv.PivCard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// Chapters 6, 8 and 12 to 15 of the manual in a real browser, with the agent's real card work.
/// Pictures of every screen are in `target/pictures`.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeepingACardTest {

    private static final String OWN_PASSWORD = "slow green kettle 7";

    private static final List<String> OPEN =
            List.of(
                    "/repository",
                    "/questions",
                    "/notices",
                    "/security",
                    "/site-map",
                    "/revocation");

    private final TrialFolder folder = Workshop.folder("keeping-a-card");
    private final Set<String> codes = new HashSet<>();
    private Trial trial;
    private Holder holder;
    private Fingers fingers;
    private Browser browser;

    @BeforeAll
    void a_person_has_a_card_in_use() {
        Narrator narrator = Workshop.narrator(folder);
        trial = Trial.start(folder, Ports.free(), List.of(), narrator);
        Tour tour = trial.tour(narrator);
        holder = tour.register(Person.wang(), "card-wang");
        tour.takeUp(holder);
        fingers = new Fingers(holder.pin());
        trial.pins().use(fingers);
        browser = new Browser("zh-TW");
        browser.open(site("/login"));
        browser.fill("account", holder.account());
        browser.fill("password", holder.password());
        browser.fill(
                "captcha",
                new CaptchaReader(folder.database())
                        .read(browser.attribute("[name=captchaId]", "value")));
        browser.send("login");
        browser.await("form[action='/logout']");
        connect();
        browser.open(site("/apply"));
        browser.tick("accepted");
        browser.send("apply");
        browser.await("#outcome");
    }

    @AfterAll
    void end() {
        browser.close();
        trial.close();
    }

    @Test
    @Order(1)
    void after_activation_the_letters_password_is_changed() {
        browser.open(site("/activate"));
        browser.tick("confirmed");
        browser.fill("password", holder.password());
        browser.send("activate");
        browser.await("#outcome");
        browser.press("#next");
        browser.await("#password");
        browser.picture("letters-password");
        browser.fill("old", holder.password());
        browser.fill("fresh", "password12345");
        browser.fill("again", "password12345");
        browser.send("password");
        browser.await("#fresh-error");
        browser.picture("weak-password");
        browser.fill("old", holder.password());
        browser.fill("fresh", OWN_PASSWORD);
        browser.fill("again", OWN_PASSWORD);

        browser.send("password");

        browser.await("#outcome");
        browser.picture("password-changed");
        assertThat(browser.text()).contains("密碼更改成功");
    }

    @Test
    @Order(2)
    void the_pin_is_changed() {
        connect();
        browser.open(site("/pin-change"));
        browser.picture("pin-change");
        fingers.choose("271828");

        browser.send("pin-change");

        browser.await("#outcome");
        browser.picture("pin-changed");
        assertThat(browser.text()).contains("晶片卡密碼變更完成");
    }

    @Test
    @Order(3)
    void a_forgotten_pin_is_reset_with_a_code_from_the_mail() {
        fingers.forget();
        fingers.choose("161803");
        ask("/pin-reset");
        browser.picture("pin-reset-code");

        giveCode();

        browser.await("#outcome");
        browser.picture("pin-reset-done");
        assertThat(browser.text()).contains("卡片驗證成功", "晶片卡解鎖成功且密碼已重置");
    }

    @Test
    @Order(4)
    void a_blocked_card_is_unblocked_and_one_that_is_not_is_sent_elsewhere() {
        block();
        fingers.choose("577215");
        ask("/pin-unblock");
        giveCode();
        browser.await("#outcome");
        String unblocked = browser.text();
        ask("/pin-unblock");
        giveCode();

        browser.await("#problem");
        browser.picture("not-blocked");

        assertThat(unblocked).contains("晶片卡解鎖成功且密碼已重置");
        assertThat(browser.text()).contains("晶片卡未鎖卡，無需解碼。");
        browser.await("main a[href='/pin-reset']");
    }

    @Test
    @Order(5)
    void the_certificates_are_written_to_the_card_again() {
        browser.open(site("/download"));
        browser.picture("download");

        browser.send("download");

        browser.await("#outcome");
        browser.picture("downloaded");
        assertThat(browser.text()).contains("憑證匯入完成");
    }

    @Test
    @Order(6)
    void the_certificates_are_tried_and_both_work() {
        browser.open(site("/"));
        browser.press("#try");
        browser.await("#try-certificates");
        browser.picture("try-certificates");

        browser.send("try-certificates");

        browser.await("#outcome");
        browser.picture("certificates-tried");
        assertThat(browser.text()).contains("簽章與解密都正常");
    }

    @Test
    @Order(7)
    void eleven_months_too_early_nothing_is_renewed() {
        browser.open(site("/renew"));

        browser.picture("renew-too-early");

        assertThat(browser.text()).contains("憑證到期前一個月始可展期");
        assertThat(browser.has("#renew")).isFalse();
    }

    @Test
    @Order(8)
    void all_of_it_stands_in_the_history() {
        browser.open(site("/history"));
        browser.picture("history");

        assertThat(browser.text())
                .contains("首次登入", "網站密碼修改", "晶片卡密碼變更完成", "晶片卡密碼已重置", "晶片卡解鎖成功且密碼已重置");
        browser.open(site("/history/" + browser.attribute("[data-receipt]", "data-receipt")));
        browser.picture("receipt");
        browser.open(site("/contact"));
        browser.picture("contact");
        browser.open(site("/"));
        browser.picture("home");
    }

    @Test
    @Order(9)
    void what_anybody_may_know_is_open_to_holders_too() {
        browser.open(site("/"));
        String serial = browser.attribute("[data-serial]", "data-serial");
        browser.open(site("/certificate-status"));
        browser.fill("asked", serial);
        browser.fill(
                "captcha",
                new CaptchaReader(folder.database())
                        .read(browser.attribute("[name=captchaId]", "value")));
        browser.send("status-query");
        browser.await("#found");
        browser.picture("status");
        String found = browser.text();
        browser.open(site("/paper/revocation"));
        browser.fill("name", "王小明");
        browser.fill("account", holder.account());
        browser.picture("paper");
        browser.send("paper");
        browser.await(".paper");
        browser.picture("paper-print");
        for (String path : OPEN) {
            browser.open(site(path));
            browser.picture("open" + path.replace('/', '-'));
        }

        assertThat(found).contains("簽章用憑證", "有效期間").doesNotContain("小明", "加密用憑證");
    }

    @Test
    @Order(10)
    void every_screen_is_there_in_english_and_axe_finds_nothing() {
        browser.follow("English");
        for (String path :
                List.of(
                        "/",
                        "/password",
                        "/pin-change",
                        "/pin-reset",
                        "/pin-unblock",
                        "/pin-reset/code",
                        "/download",
                        "/try-certificates",
                        "/renew",
                        "/history",
                        "/contact",
                        "/case-status",
                        "/certificate-status",
                        "/paper/revocation",
                        "/repository",
                        "/questions",
                        "/site-map")) {
            browser.open(site(path));
            browser.picture("english-keeping" + path.replace('/', '-'));
        }

        assertThat(browser.findings()).isEmpty();
    }

    private void ask(String path) {
        browser.open(site(path));
        browser.picture(path.substring(1));
        browser.fill("password", OWN_PASSWORD);
        browser.send("pin-reset");
        browser.await("#pin-reset-code");
    }

    private void giveCode() {
        String code = new MailFolder(folder.mail()).pinCode("wang@example.org", codes);
        codes.add(code);
        browser.fill("code", code.toLowerCase(java.util.Locale.ROOT));
        browser.send("pin-reset-code");
    }

    private void block() {
        PivCard card = PivCard.select(trial.tray().connect(TrialTray.READER)).orElseThrow();
        for (int i = 0; i < 3; i++) {
            try (Pin wrong = Pin.of("864209".toCharArray())) {
                var _ = card.verify(wrong);
            }
        }
        card.close();
    }

    private void connect() {
        browser.open(site("/connect"));
        String link = browser.attribute("#open-agent", "href");
        browser.open(trial.redeem(trial.sites().site(), link));
    }

    private URI site(String path) {
        return trial.sites().site().resolve(path);
    }
}
