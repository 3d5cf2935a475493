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

/// What another site's page could make a browser send (SEC-203), and what every page says to
/// browsers (SEC-204).
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForgedRequestsTest {

    private final Website website = Website.running();

    @Test
    void a_form_without_its_token_changes_nothing() {
        Browser cao = website.officer("cao-forged", Role.CAO);
        String before = cao.open("/cards").attribute("data-stock");

        Answer forged = cao.post("/cards", Map.of(), "count", "5");

        assertThat(forged.status()).isEqualTo(403);
        assertThat(cao.open("/cards").attribute("data-stock")).isEqualTo(before);
    }

    @Test
    void a_form_from_elsewhere_is_refused_even_with_a_token() {
        Browser cao = website.officer("cao-origin", Role.CAO);
        Answer page = cao.open("/cards");
        String[] fields = {"_csrf", page.hidden("_csrf"), "count", "5"};

        Answer foreign = cao.post("/cards", Map.of("Origin", "http://evil.example"), fields);
        Answer crossSite = cao.post("/cards", Map.of("Sec-Fetch-Site", "cross-site"), fields);
        Answer hidden =
                cao.post("/cards", Map.of("Origin", "null", "Sec-Fetch-Site", "same-site"), fields);
        Answer own =
                cao.post(
                        "/cards",
                        Map.of("Origin", "null", "Sec-Fetch-Site", "same-origin"),
                        fields);

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(crossSite.status()).isEqualTo(403);
        assertThat(hidden.status()).isEqualTo(403);
        assertThat(own.status()).isEqualTo(200);
    }

    @Test
    void nothing_is_changed_by_looking() {
        Browser cao = website.officer("cao-get", Role.CAO);

        Answer logout = cao.open("/logout");

        assertThat(logout.status()).isEqualTo(405);
        assertThat(cao.open("/cards").status()).isEqualTo(200);
    }

    @Test
    void every_page_forbids_inline_scripts_frames_and_keeping() {
        Browser browser = website.browserAt("site.localhost");

        for (String path : new String[] {"/login", "/environment", "/captcha/unknown.png"}) {
            Answer answer = browser.exchange("GET", path, "", Map.of());

            assertThat(answer.header("content-security-policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("cache-control")).isEqualTo("no-store");
            assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
        }
    }

    @Test
    void a_role_without_the_right_is_turned_away() {
        Browser help = website.officer("help-stock", Role.HELP);
        help.open("/cards");

        Answer refused = help.send("intake", "count", "1");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("沒有這項權限");
    }

    @Test
    void a_body_larger_than_a_form_is_refused() {
        Browser browser = website.browserAt("site.localhost");
        browser.open("/login");

        Answer large = browser.send("login", "account", "x".repeat(70_000));

        assertThat(large.status()).isBetween(400, 413);
    }
}
