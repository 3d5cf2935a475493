// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileLinkTest {

    private static final String CODE = "q83vEjRWeJCrze8SNFZ4kA";

    @Test
    void a_link_names_a_site_and_a_code() {
        assertThat(ConnectLink.parse(link("https%3A%2F%2Fsite.example%3A8443")))
                .contains(new ConnectLink(new Origin("https://site.example:8443"), CODE));
        assertThat(ConnectLink.parse(link("http%3A%2F%2Fsite.localhost%3A8080")))
                .contains(new ConnectLink(new Origin("http://site.localhost:8080"), CODE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http%3A%2F%2Fsite.example",
                "http%3A%2F%2Flocalhost.example",
                "http%3A%2F%2Fxlocalhost",
                "https%3A%2F%2Fsite.example%2F",
                "https%3A%2F%2Fsite.example%2Fpath",
                "https%3A%2F%2Fsite.example%3Fq",
                "https%3A%2F%2Fgood.example%40evil.example",
                "https%3A%2F%2FSite.example",
                "https%3A%2F%2Fsite.example%0d%0aHost%3A evil",
                "https%3A%2F%2Fsite%2e%zz",
                "file%3A%2F%2F%2Fetc%2Fpasswd",
                "javascript%3Aalert(1)",
                "https%3A%2F%2F",
                "--allow",
                ""
            })
    void a_link_to_anything_else_is_none(String site) {
        assertThat(ConnectLink.parse(link(site))).isEmpty();
    }

    @Test
    void a_link_of_another_shape_is_none() {
        String good = link("https%3A%2F%2Fsite.example");
        List<String> bent =
                List.of(
                        good + "&more=1",
                        good + "A",
                        good.substring(0, good.length() - 1),
                        " " + good,
                        good + "\n",
                        good.replace("connect", "open"),
                        good.replace("jadeseal:", "JADESEAL:"),
                        good.replace("code", "Code"),
                        "jadeseal:connect?code=" + CODE + "&site=https%3A%2F%2Fsite.example",
                        "x".repeat(100_000));

        assertThat(bent).allSatisfy(link -> assertThat(ConnectLink.parse(link)).isEmpty());
    }

    @Test
    void only_listed_sites_are_dialled() {
        var list = new AllowList(List.of("https://site.example", "https://*.agency.example"));

        assertThat(list.allows(new Origin("https://site.example"))).isTrue();
        assertThat(list.allows(new Origin("https://a.agency.example"))).isTrue();
        assertThat(list.allows(new Origin("https://site.example:444"))).isFalse();
        assertThat(list.allows(new Origin("https://evil.site.example"))).isFalse();
        assertThat(list.allows(new Origin("https://a.b.agency.example"))).isFalse();
        assertThat(list.allows(new Origin("https://agency.example"))).isFalse();
        assertThat(list.allows(new Origin("http://site.localhost"))).isFalse();
        assertThat(AllowList.loopback().allows(new Origin("https://site.example"))).isFalse();
        assertThat(AllowList.loopback().allows(new Origin("https://127.0.0.1.example"))).isFalse();
    }

    @Test
    void an_address_of_another_site_is_not_this_sites() {
        var site = new Origin("https://site.example");

        assertThat(site.has(URI.create("https://site.example/agent/bind?ticket=x"))).isTrue();
        assertThat(site.has(URI.create("https://site.example.evil.example/"))).isFalse();
        assertThat(site.has(URI.create("https://site.example@evil.example/"))).isFalse();
        assertThat(site.has(URI.create("http://site.example/"))).isFalse();
    }

    private static String link(String site) {
        return "jadeseal:connect?site=" + site + "&code=" + CODE;
    }
}
