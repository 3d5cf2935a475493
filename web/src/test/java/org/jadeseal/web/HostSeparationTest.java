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

/// SEC-205: each part of the site under its own name, and under no other.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostSeparationTest {

    private final Website website = Website.running();

    @Test
    void an_officers_page_does_not_exist_on_the_site() {
        Browser officer = website.officer("rao-hosts", Role.RAO);
        Browser site = website.browserAt("site.localhost");
        site.cookies().putAll(officer.cookies());

        Answer there = officer.open("/forms/new");
        Answer here = site.open("/forms/new");

        assertThat(there.status()).isEqualTo(200);
        assertThat(here.text()).doesNotContain("nationalId");
    }

    @Test
    void a_subscribers_page_does_not_exist_at_the_counter() {
        Browser officer = website.officer("rao-hosts-2", Role.RAO);

        assertThat(officer.open("/apply").status()).isEqualTo(404);
        assertThat(officer.open("/suspend").status()).isEqualTo(404);
        assertThat(officer.open("/environment").status()).isEqualTo(404);
    }

    @Test
    void a_foreign_name_gets_nothing() {
        Browser stranger = website.browserAt("evil.example");

        assertThat(stranger.open("/").status()).isEqualTo(404);
        assertThat(stranger.open("/login").status()).isEqualTo(404);
    }

    @Test
    void the_machines_own_name_leads_to_the_site() {
        Browser machine = website.browserAt("127.0.0.1");

        Answer root = machine.exchange("GET", "/", "", Map.of());

        assertThat(root.status()).isEqualTo(302);
        assertThat(root.header("location"))
                .isEqualTo("http://site.localhost:" + website.port() + "/");
    }

    @Test
    void a_browser_has_no_business_at_the_agents_door() {
        Browser browser = website.browserAt("site.localhost");

        Answer answer =
                browser.exchange(
                        "POST",
                        "/agent/connect",
                        "{}",
                        Map.of("Origin", "http://site.localhost:" + website.port()));

        assertThat(answer.status()).isEqualTo(403);
    }
}
