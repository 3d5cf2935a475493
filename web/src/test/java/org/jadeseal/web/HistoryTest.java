// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jadeseal.web.Browser.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// 作業紀錄, and leaving everywhere, over HTTP.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryTest {

    private final Website website = Website.running();
    private final Browser browser = website.browserAt("site.localhost");

    private Registered loggedIn(String tag) {
        Registered person = Registered.withLetter(website, tag);
        String id = browser.open("/login").hidden("captchaId");
        browser.send(
                "login",
                "account",
                person.account().value(),
                "password",
                Registered.PASSWORD,
                "captcha",
                website.captcha(id));
        return person;
    }

    @Test
    void a_holder_sees_what_was_done_and_nobody_elses_doings() {
        Registered.withLetter(website, "history-other");
        loggedIn("history-own");
        browser.open("/password");
        browser.send(
                "password", "old", "wrong", "fresh", "slow green 77", "again", "slow green 77");

        Answer history = browser.open("/history");

        assertThat(history.text()).contains("首次登入", "網站密碼錯誤", "127.0.0.1");
        assertThat(history.text().split("data-action=\"account.first-login\"", -1)).hasSize(2);
    }

    @Test
    void leaving_everywhere_ends_the_session() {
        loggedIn("history-leave");
        browser.open("/history");

        Answer left = browser.send("everywhere");
        Answer after = browser.open("/");

        assertThat(left.text()).contains("您已登出。");
        assertThat(after.path()).isEqualTo("/login");
    }

    @Test
    void without_certificates_there_is_nothing_to_renew_or_to_download() {
        loggedIn("nothing-to-renew");

        assertThat(browser.open("/renew").text()).contains("目前沒有可展期的憑證");
        assertThat(browser.open("/download").text()).contains("目前沒有可下載的憑證");
        assertThat(browser.open("/").text()).doesNotContain("href=\"/try-certificates\"");
    }
}
