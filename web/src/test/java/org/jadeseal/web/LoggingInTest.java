// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jadeseal.web.Browser.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Manual 5.2.3(1), SEC-105 to SEC-107, SEC-201 to SEC-203, over HTTP.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LoggingInTest {

    private static final String NEUTRAL = "帳號、密碼或驗證碼不正確，請重新輸入。";

    private final Website website = Website.running();
    private final Browser browser = website.browserAt("site.localhost");

    private Answer logIn(Browser at, String account, String password) {
        String id = at.open("/login").hidden("captchaId");
        return at.send(
                "login", "account", account, "password", password, "captcha", website.captcha(id));
    }

    @Test
    void a_right_password_leads_to_my_certificates_under_a_new_session() {
        Registered person = Registered.withLetter(website, "login-right");
        browser.open("/login");
        String before = browser.cookies().get("__Host-jadeseal");

        Answer home = logIn(browser, person.account().value(), Registered.PASSWORD);

        assertThat(home.text()).contains("<h1 class=\"govuk-heading-l\">我的憑證</h1>", "王○明");
        assertThat(browser.cookies().get("__Host-jadeseal")).isNotEqualTo(before);
    }

    @Test
    void the_cookie_is_for_this_host_only_and_hidden_from_scripts() {
        Answer login = browser.exchange("GET", "/login", "", Map.of());

        assertThat(login.header("set-cookie"))
                .startsWith("__Host-jadeseal=")
                .contains("; Path=/; Secure; HttpOnly; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void an_unknown_account_a_wrong_password_and_a_wrong_picture_get_the_same_words() {
        Registered person = Registered.withLetter(website, "login-neutral");

        Answer unknown = logIn(browser, "K7M4-2XWP-9A", "some other password");
        Answer wrong = logIn(browser, person.account().value(), "some other password");
        browser.open("/login");
        Answer picture =
                browser.send(
                        "login",
                        "account",
                        person.account().value(),
                        "password",
                        Registered.PASSWORD,
                        "captcha",
                        "not it");

        assertThat(unknown.text()).contains(NEUTRAL).contains("value=\"K7M4-2XWP-9A\"");
        assertThat(wrong.text()).contains(NEUTRAL).doesNotContain("some other password");
        assertThat(picture.text()).contains(NEUTRAL).doesNotContain(Registered.PASSWORD);
    }

    @Test
    void a_picture_is_good_once_and_in_its_own_browser_only() {
        Registered person = Registered.withLetter(website, "login-picture");
        String id = browser.open("/login").hidden("captchaId");
        String answer = website.captcha(id);
        Browser other = website.browserAt("site.localhost");
        String csrf = other.open("/login").hidden("_csrf");

        Answer elsewhere =
                other.post(
                        "/login",
                        Map.of(),
                        "_csrf",
                        csrf,
                        "account",
                        person.account().value(),
                        "password",
                        Registered.PASSWORD,
                        "captcha",
                        answer,
                        "captchaId",
                        id);
        browser.send("login", "account", "K7M4-2XWP-9A", "password", "x", "captcha", answer);
        Answer again =
                browser.post(
                        "/login",
                        Map.of(),
                        "_csrf",
                        browser.page().hidden("_csrf"),
                        "account",
                        person.account().value(),
                        "password",
                        Registered.PASSWORD,
                        "captcha",
                        answer,
                        "captchaId",
                        id);

        assertThat(elsewhere.text()).contains(NEUTRAL);
        assertThat(again.text()).contains(NEUTRAL);
    }

    @Test
    void wrong_pictures_do_not_count_but_the_third_wrong_password_locks() {
        Registered person = Registered.withLetter(website, "login-lock");
        String account = person.account().value();
        for (int i = 0; i < 4; i++) {
            browser.open("/login");
            browser.send("login", "account", account, "password", "wrong", "captcha", "no");
        }

        Answer first = logIn(browser, account, "wrong wrong wrong");
        Answer second = logIn(browser, account, "wrong wrong wrong");
        Answer third = logIn(browser, account, "wrong wrong wrong");
        Answer right = logIn(browser, account, Registered.PASSWORD);

        assertThat(first.text()).contains(NEUTRAL);
        assertThat(second.text()).contains(NEUTRAL);
        assertThat(third.text()).contains("網站密碼連續錯誤達三次，已暫停登入權限，請辦理密碼重新設定。");
        assertThat(right.text()).contains("網站密碼連續錯誤達三次，已暫停登入權限，請辦理密碼重新設定。");
    }

    @Test
    void a_second_login_ends_the_first_and_both_are_told() {
        Registered person = Registered.withLetter(website, "login-twice");
        Browser other = website.browserAt("site.localhost");

        logIn(browser, person.account().value(), Registered.PASSWORD);
        Answer second = logIn(other, person.account().value(), Registered.PASSWORD);
        Answer first = browser.open("/");

        assertThat(second.text()).contains("您在他處的登入已結束");
        assertThat(first.text()).contains("您的帳號已在他處登入，本次登入已結束");
    }

    @Test
    void after_logout_the_pages_are_closed() {
        Registered person = Registered.withLetter(website, "login-out");
        logIn(browser, person.account().value(), Registered.PASSWORD);
        String csrf = browser.page().hidden("_csrf");

        Answer out = browser.post("/logout", Map.of(), "_csrf", csrf);
        Answer after = browser.open("/suspend");

        assertThat(out.text()).contains("您已登出。");
        assertThat(after.path()).isEqualTo("/login");
    }
}
