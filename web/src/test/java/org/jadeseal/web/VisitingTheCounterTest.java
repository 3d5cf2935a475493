// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.web.Browser.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who works at a card in order to log in may do that at the counter, and nothing else.
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitingTheCounterTest {

    private final Website website = Website.running();

    @Test
    void a_login_by_card_begins_with_a_card_program_for_this_browser() {
        Browser visitor = website.browserAt("counter.localhost");
        visitor.open("/login");

        Answer page = visitor.send("card-login");

        assertThat(page.path()).isEqualTo("/connect");
        assertThat(page.text()).contains("id=\"open-agent\"");
        assertThat(visitor.exchange("GET", "/connect/live", "", Map.of()).status()).isEqualTo(204);
    }

    @Test
    void a_visitor_sees_no_page_of_the_counter_and_nobodys_task() {
        Browser visitor = website.browserAt("counter.localhost");
        visitor.open("/login");
        visitor.send("card-login");
        String task = website.task(Registered.withLetter(website, "visited")).value();

        assertThat(toLogin(visitor, "/")).isTrue();
        assertThat(toLogin(visitor, "/cards")).isTrue();
        assertThat(visitor.exchange("GET", "/task/" + task, "", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void whoever_has_begun_nothing_connects_no_card_program() {
        Browser stranger = website.browserAt("counter.localhost");

        assertThat(toLogin(stranger, "/connect")).isTrue();
        assertThat(toLogin(stranger, "/task/0123456789ABCDEF")).isTrue();
    }

    @Test
    void a_visit_at_the_counter_is_none_at_the_site() {
        Browser visitor = website.browserAt("counter.localhost");
        visitor.open("/login");
        visitor.send("card-login");
        Browser there = website.browserAt("site.localhost");
        there.cookies().putAll(visitor.cookies());

        assertThat(toLogin(there, "/connect")).isTrue();
    }

    @Test
    void a_wrong_code_opens_nothing_and_an_unknown_login_is_told_the_same() {
        website.enrol("first-card", Role.RAO);
        Browser visitor = website.browserAt("counter.localhost");
        visitor.open("/first-card");
        Answer known = visitor.send("show-code", "login", "first-card", "code", "ABCDE");
        visitor.open("/first-card");
        Answer unknown = visitor.send("show-code", "login", "nobody", "code", "ABCDE");

        assertThat(known.status()).isEqualTo(422);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(known.text()).contains("人員帳號或開卡碼不正確");
        assertThat(unknown.text()).contains("人員帳號或開卡碼不正確");
    }

    @Test
    void a_login_that_no_card_signed_is_not_completed() {
        Browser visitor = website.browserAt("counter.localhost");
        visitor.open("/login");
        visitor.send("card-login");
        String token = visitor.open("/login").hidden("_csrf");

        Answer answer =
                visitor.exchange(
                        "POST", "/login/card/0123456789ABCDEF", "_csrf=" + token, Map.of());

        assertThat(answer.header("location")).endsWith("/login?card");
        assertThat(toLogin(visitor, "/")).isTrue();
    }

    private static boolean toLogin(Browser browser, String path) {
        Answer answer = browser.exchange("GET", path, "", Map.of());
        return answer.status() == 302 && answer.header("location").endsWith("/login");
    }
}
