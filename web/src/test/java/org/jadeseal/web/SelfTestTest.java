// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.web.Browser.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// 電腦環境檢查, and what the help desk sees of it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SelfTestTest {

    private static final Pattern CODE = Pattern.compile("id=\"code\">([0-9A-Z-]{9})<");

    private final Website website = Website.running();

    private static String finding(String name) {
        return "data-finding=\"" + name + "\"";
    }

    @Test
    void a_stranger_is_told_what_can_be_seen_without_knowing_her() {
        Browser stranger = website.browserAt("site.localhost");

        Answer page =
                stranger.exchange(
                        "GET",
                        "/self-test",
                        "",
                        Map.of(
                                "User-Agent",
                                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"));

        assertThat(page.text())
                .contains(
                        finding("computer-here"),
                        "Linux, Firefox 140",
                        finding("agent-after-login"),
                        finding("clock-unknown"),
                        "需要瀏覽器執行 JavaScript")
                .doesNotContain(finding("mail-unconfirmed"), "read-card");
    }

    @Test
    void a_holder_without_card_program_gets_a_code_and_the_help_desk_the_same_lines() {
        Registered person = Registered.withLetter(website, "self-test");
        Browser holder = website.holder(person);
        Answer page = holder.open("/self-test");

        Answer kept =
                holder.post(
                        "/self-test/code",
                        Map.of(),
                        "_csrf",
                        page.hidden("_csrf"),
                        "clock",
                        "-3600");
        Matcher code = CODE.matcher(kept.text());
        assertThat(code.find()).as(kept.text()).isTrue();
        Browser help = website.officer("ho-self-test", Role.HELP);
        help.open("/phone");
        Answer found = help.send("self-test-code", "code", code.group(1));

        assertThat(page.text())
                .contains(
                        finding("agent-missing"),
                        finding("reader-unknown"),
                        finding("tries-unread"),
                        finding("certificates-unread"),
                        finding("mail-unconfirmed"));
        assertThat(kept.text()).contains(finding("clock-wrong"), "相差 -60 分鐘");
        assertThat(found.text())
                .contains(
                        finding("agent-missing"),
                        finding("clock-wrong"),
                        "相差 -60 分鐘",
                        person.account().masked())
                .doesNotContain("王小明", "wang@example.org");
        assertThat(holder.open("/history").text()).contains("客服查看電腦環境檢查結果");
    }

    @Test
    void a_code_that_nobody_was_given_is_unknown_and_others_may_not_ask() {
        Browser help = website.officer("ho-no-code", Role.HELP);
        help.open("/phone");

        assertThat(help.send("self-test-code", "code", "2222-2222").status()).isEqualTo(404);
        assertThat(help.page().text()).contains("查無此檢查碼");
    }

    @Test
    void reading_the_card_begins_with_connecting_a_program() {
        Browser holder = website.holder(Registered.withLetter(website, "self-test-card"));
        holder.open("/self-test");

        Answer answer = holder.send("read-card");

        assertThat(answer.path()).startsWith("/connect");
    }
}
