// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
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

/// Somebody who has a keyboard alone, or hears the page: from the login to a suspension, and what a
/// screen reader is told of each main screen.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WithoutAMouseTest {

    private static final String CHEN = "card-chen";

    private final TrialFolder folder = Workshop.folder("without-a-mouse");
    private final CaptchaReader captchas = new CaptchaReader(folder.database());
    private RunningTrial trial;
    private Holder chen;
    private Browser browser;
    private Browser desk;

    @BeforeAll
    void run() {
        trial = RunningTrial.start(folder, Ports.free());
        chen = trial.holder(CHEN);
        browser = new Browser("zh-TW", "keys-");
        desk = new Browser("zh-TW", "keys-desk-");
        browser.open(trial.link());
    }

    @AfterAll
    void end() {
        desk.close();
        browser.close();
        trial.close();
    }

    @Test
    @Order(1)
    void the_first_key_leads_past_the_menu() {
        browser.open(site("/login"));

        browser.key("Tab");
        browser.key("Enter");
        browser.key("Tab");

        assertThat(browser.isFocused("main *")).isTrue();
        assertThat(browser.heard())
                .contains(
                        "- heading \"登入憑證作業網站\" [level=1]",
                        "- textbox \"帳號\"",
                        "- textbox \"密碼\"",
                        "- textbox \"驗證碼\"",
                        "- img \"驗證碼圖形",
                        "- button \"登入\"",
                        "- main:",
                        "- contentinfo:");
    }

    @Test
    @Order(2)
    void the_login_is_typed() {
        browser.open(site("/login"));
        browser.tabTo("#account");
        browser.type(chen.account());
        browser.tabTo("#password");
        browser.type(chen.password());
        String code = captchas.read(browser.attribute("[name=captchaId]", "value"));
        browser.tabTo("#captcha");
        browser.type(code);
        browser.key("Enter");

        browser.await("form[action='/logout']");
        assertThat(browser.heard()).contains("- navigation", "- button \"登出\"", "- link \"憑證申請\"");
    }

    @Test
    @Order(3)
    void certificates_are_applied_for() {
        desk.open(trial.desk());
        desk.tabTo("form[action=insert]:has(input[value=%s]) button".formatted(CHEN));
        desk.key("Enter");
        desk.await("form[action=remove] button");
        browser.open(site("/apply"));
        assertThat(browser.heard())
                .contains(
                        "- heading \"憑證申請\" [level=1]",
                        "- region \"",
                        "- checkbox \"",
                        "- button \"確定\"");

        browser.tabTo("#accepted");
        browser.key("Space");
        browser.tabTo("#apply button");
        browser.key("Enter");
        desk.await("#pin");
        assertThat(desk.heard()).contains("- textbox", "IC卡密碼驗證");
        desk.tabTo("#pin");
        desk.type(chen.pin());
        desk.key("Enter");

        browser.await("#outcome");
        assertThat(browser.heard()).contains("- status", "您已完成憑證申請作業，請執行憑證啟用");
    }

    @Test
    @Order(4)
    void they_are_activated() {
        browser.open(site("/activate"));
        assertThat(browser.heard()).contains("- heading \"憑證啓用\" [level=1]", "- checkbox \"");

        browser.tabTo("#confirmed");
        browser.key("Space");
        browser.tabTo("#password");
        browser.type(chen.password());
        browser.key("Enter");

        browser.await("#outcome");
        assertThat(browser.heard()).contains("憑證啟用完成");
    }

    @Test
    @Order(5)
    void one_is_suspended() {
        browser.open(site("/suspend"));
        assertThat(browser.heard())
                .contains("- heading \"憑證停用(暫時停用)\" [level=1]", "- button \"確定暫禁\"");

        browser.tabTo("input[type=checkbox][name=certificate]");
        browser.key("Space");
        browser.tabTo("#password");
        browser.type(chen.password());
        browser.key("Enter");

        browser.await("#outcome");
        assertThat(browser.heard()).contains("暫禁成功完成");
    }

    @Test
    @Order(6)
    void what_is_wrong_is_read_out_and_leads_to_its_field() {
        browser.open(site("/suspend"));
        browser.tabTo("#suspend button");
        browser.key("Enter");

        browser.await(".govuk-error-summary");
        assertThat(browser.isFocused(".govuk-error-summary")).isTrue();
        assertThat(browser.heard()).contains("- alert");
        browser.key("Tab");
        browser.key("Enter");
        assertThat(browser.isFocused("#suspend *")).isTrue();
    }

    @Test
    @Order(7)
    void the_same_is_heard_in_english() {
        browser.open(site("/?lang=en"));

        assertThat(browser.attribute("html", "lang")).isEqualTo("en");
        assertThat(browser.heard())
                .contains("- navigation", "- button \"Log out\"", "- main:")
                .doesNotContain("憑證申請");
    }

    private URI site(String path) {
        return trial.site().resolve(path);
    }
}
