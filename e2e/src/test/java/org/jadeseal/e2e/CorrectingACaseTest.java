// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jadeseal.e2e.tour.Officer;
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

/// 補正 as an officer sees it: a returned registration is completed, a request is corrected. What is
/// refused is tried in `web`.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CorrectingACaseTest {

    private final TrialFolder folder = Workshop.folder("correcting-a-case");
    private Trial trial;
    private Browser browser;
    private String form = "";

    @BeforeAll
    void open_the_office() {
        trial = Trial.start(folder, Ports.free(), List.of(), Workshop.narrator(folder));
        browser = new Browser("zh-TW", "correcting-");
    }

    @AfterAll
    void close_the_office() {
        browser.close();
        trial.close();
    }

    @Test
    @Order(1)
    void a_returned_form_waits_on_the_page_of_todays_work() {
        logIn("RAO");
        open("/forms/new");
        browser.fill("surname", "王");
        browser.fill("givenName", "小民");
        browser.fill("nationalId", "A123456789");
        browser.fill("mail", "wang@example.org");
        browser.fill("phone", "0912345678");
        browser.fill("postalCode", "106");
        browser.fill("address", "臺北市大安區辛亥路二段185號3樓");
        browser.fill("documentNumber", "1140000001");
        browser.send("entry");
        form = browser.path();
        browser.press("details:has(#decline) summary");
        browser.fill("reason", "姓名與證件不符");
        browser.send("decline");

        browser.await("#stage[data-stage=RETURNED]");
        browser.pictureInBoth("returned");
        open("/");
        browser.pictureInBoth("work-list");

        assertThat(browser.has("#returned a[href='" + form + "']")).isTrue();
    }

    @Test
    @Order(2)
    void its_fields_are_typed_over() {
        open(form);
        browser.press("#correct");
        browser.pictureInBoth("correction");
        browser.fill("mail", "nobody");
        browser.send("correction");
        browser.picture("correction-wrong");
        browser.fill("mail", "wang@example.org");
        browser.send("correction");
        browser.picture("correction-nothing");
        browser.fill("givenName", "小明");
        browser.send("correction");

        browser.await("#stage[data-stage=RECEIVED]");
        browser.pictureInBoth("corrected");
        assertThat(browser.text()).contains("最後變更（第 2 版）");
    }

    @Test
    @Order(3)
    void a_request_keeps_its_kind_and_its_account() {
        browser.send("review");
        browser.await("#stage[data-stage=REVIEWED]");
        logOut();
        logIn("CAO");
        open("/cards");
        browser.fill("count", "1");
        browser.send("intake");
        logOut();
        logIn("RAS");
        open(form);
        browser.send("approve");
        browser.await("#account");
        String account = browser.attribute("#account", "data-account");
        logOut();
        logIn("RAO");
        open("/requests/new?kind=CONTACT&account=" + account);
        browser.fill("mail", "ming@example.org");
        browser.fill("phone", "02-2738-0007");
        browser.fill("postalCode", "10637");
        browser.fill("address", "臺北市大安區和平東路二段1號");
        browser.choose("ground", "CONTACT_CHANGED");
        browser.fill("note", "本人臨櫃");
        browser.send("entry");
        browser.press("#correct");
        browser.pictureInBoth("request");
        browser.fill("note", "");
        browser.send("correction");
        browser.picture("request-wrong");
        browser.fill("note", "本人臨櫃，查驗國民身分證");
        browser.send("correction");

        browser.await("#last-change");
        browser.pictureInBoth("request-corrected");
        assertThat(browser.text()).contains(account, "查驗國民身分證");
    }

    @Test
    @Order(4)
    void axe_finds_nothing_on_any_screen() {
        assertThat(browser.findings()).isEmpty();
    }

    private void logIn(String role) {
        Officer officer =
                trial.logins().all().stream()
                        .filter(each -> each.role().equals(role))
                        .findFirst()
                        .orElseThrow();
        open("/login");
        browser.fill("login", officer.login());
        browser.fill("password", officer.password());
        browser.send("sign-in");
        browser.await("#forms");
    }

    private void logOut() {
        browser.press("form[action='/logout'] button");
    }

    private void open(String path) {
        browser.open(trial.sites().counter().resolve(path));
    }
}
