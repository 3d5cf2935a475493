// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jadeseal.web.Browser.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Manual 12 to 15 as far as no card is needed, over HTTP (SEC-101 to SEC-103).
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangingThePasswordTest {

    private static final String FRESH = "slow green kettle 7";

    private final Website website = Website.running();
    private final Browser browser = website.browserAt("site.localhost");

    private Registered loggedIn(String tag) {
        Registered person = Registered.withLetter(website, tag);
        logIn(person, Registered.PASSWORD);
        return person;
    }

    private Answer logIn(Registered person, String password) {
        String id = browser.open("/login").hidden("captchaId");
        return browser.send(
                "login",
                "account",
                person.account().value(),
                "password",
                password,
                "captcha",
                website.captcha(id));
    }

    private Answer change(String old, String fresh, String again) {
        browser.open("/password");
        return browser.send("password", "old", old, "fresh", fresh, "again", again);
    }

    @Test
    void the_letters_password_is_replaced_and_only_the_new_one_opens() {
        Registered person = loggedIn("password-change");
        Answer before = browser.open("/password");

        Answer changed = change(Registered.PASSWORD, FRESH, FRESH);
        Answer after = browser.open("/password");
        browser.post("/logout", java.util.Map.of(), "_csrf", browser.page().hidden("_csrf"));
        Answer old = logIn(person, Registered.PASSWORD);
        Answer fresh = logIn(person, FRESH);

        assertThat(before.text()).contains("請設定您自己的網站密碼", "舊密碼", "新密碼", "再確認", "確認變更");
        assertThat(changed.text()).contains("密碼更改成功");
        assertThat(after.text()).doesNotContain("請設定您自己的網站密碼");
        assertThat(old.text()).contains("帳號、密碼或驗證碼不正確");
        assertThat(fresh.text()).contains("我的憑證");
        assertThat(website.mails().getReceivedMessages()).isNotNull();
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_nothing_typed_comes_back() {
        loggedIn("password-wrong");

        Answer weak = change(Registered.PASSWORD, "password12345", "password12345");
        Answer differs = change(Registered.PASSWORD, FRESH, FRESH + "x");
        Answer wrong = change("not the old one", FRESH, FRESH);

        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.text()).contains("id=\"fresh-error\"", "這個密碼太常見");
        assertThat(differs.text()).contains("id=\"again-error\"", "兩次輸入的新密碼不同");
        assertThat(wrong.text()).contains("id=\"old-error\"", "網站密碼不正確");
        assertThat(weak.text() + differs.text() + wrong.text())
                .doesNotContain(FRESH, Registered.PASSWORD);
    }

    @Test
    void until_then_chapters_six_and_thirteen_lead_to_it() {
        loggedIn("password-first");

        assertThat(browser.open("/pin-change").path()).isEqualTo("/password");
        assertThat(browser.open("/next").path()).isEqualTo("/password");
        assertThat(browser.open("/suspend").path()).isEqualTo("/suspend");
        assertThat(browser.open("/pin-unblock").path()).isEqualTo("/pin-unblock");
    }

    @Test
    void a_pin_is_not_reset_without_the_website_password_and_a_card_in_use() {
        loggedIn("pin-reset-refused");
        browser.open("/pin-reset");

        Answer wrong = browser.send("pin-reset", "password", "not the password");
        Answer noCard = browser.send("pin-reset", "password", Registered.PASSWORD);
        Answer code = browser.open("/pin-reset/code");

        assertThat(wrong.text()).contains("網站密碼不正確", "卡片驗證");
        assertThat(noCard.text()).contains("沒有可用的晶片卡");
        assertThat(code.text()).contains("電子郵件驗證碼").doesNotContain("wang@example.org");
    }
}
