// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jadeseal.web.Browser.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// E22: a card program that is too old, or whose version is none.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OldCardProgramTest {

    private static final Pattern CODE =
            Pattern.compile("href=\"jadeseal:connect[^\"]*code=([^\"&]+)\"");

    private final Website website = Website.running();

    @Test
    void page_and_program_are_told_which_version_was_found_and_which_is_needed() {
        Browser holder = website.holder(Registered.withLetter(website, "too-old"));
        Answer asked = holder.open("/connect");

        Answer program = connect(asked, "0.0.9");
        Answer live = holder.open("/connect/live?version=");
        Answer page = holder.open("/connect");

        assertThat(program.text()).contains("\"agent-too-old\"", "\"needed\":\"0.1.0\"");
        assertThat(live.header("x-next")).isEqualTo("/connect");
        assertThat(page.text()).contains("版本為 0.0.9", "需要 0.1.0 以上", "href=\"/download-centre\"");
        assertThat(holder.open("/connect/live?version=refused%200.0.9").header("x-next")).isEmpty();
        assertThat(holder.open("/suspend").status()).isEqualTo(200);
    }

    @Test
    void what_is_no_version_is_shown_as_it_was_told() {
        Browser holder = website.holder(Registered.withLetter(website, "no-version"));

        connect(holder.open("/connect"), "newest");

        assertThat(holder.open("/connect").text()).contains("版本為 newest");
    }

    @Test
    void the_page_of_a_program_that_is_let_in_tells_its_version() {
        Browser holder = website.holder(Registered.withLetter(website, "new-enough"));
        Answer welcome = connect(holder.open("/connect"), "0.2.0-SNAPSHOT");
        Matcher ticket = Pattern.compile("(/agent/bind[^\"]+)").matcher(welcome.text());

        assertThat(ticket.find()).isTrue();
        holder.open(ticket.group(1));

        assertThat(holder.open("/connect").text()).contains("讀卡程式版本 0.2.0-SNAPSHOT");
    }

    private Answer connect(Answer page, String version) {
        Matcher code = CODE.matcher(page.text());
        assertThat(code.find()).as(page.text()).isTrue();
        return website.browserAt("site.localhost")
                .exchange(
                        "POST",
                        "/agent/connect",
                        CardProgram.greeting(code.group(1), version),
                        Map.of());
    }
}
