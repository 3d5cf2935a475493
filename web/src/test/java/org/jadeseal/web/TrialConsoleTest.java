// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.folder.WrongKindException;
import org.jadeseal.web.Browser.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// T2 and T20: the one-time link that a trial prints on its terminal.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrialConsoleTest {

    private static final String PAIR = "__Host-pair";
    private static final Pattern BIND = Pattern.compile("(/agent/bind[?]ticket=[A-Za-z0-9_-]+)");

    private final Website website = Website.running();
    private final Browser first = website.browserAt("site.localhost");
    private final Browser second = website.browserAt("site.localhost");

    @Test
    void the_first_browser_that_opens_the_link_is_paired_and_no_other() {
        String link = link(website.console().answer("pair"));

        Answer opened = first.open(link);
        Answer tooLate = second.open(link);
        Answer again = first.open(link);

        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.text()).contains("href=\"/\"");
        assertThat(tooLate.status()).isEqualTo(404);
        assertThat(again.status()).isEqualTo(404);
        assertThat(first.cookies()).containsKey(PAIR);
        assertThat(second.cookies()).doesNotContainKey(PAIR);
    }

    @Test
    void a_new_link_voids_one_that_nobody_opened() {
        String lost = link(website.console().answer("pair"));
        String fresh = link(website.console().answer("pair"));

        assertThat(first.open(lost).status()).isEqualTo(404);
        assertThat(first.open(fresh).status()).isEqualTo(200);
    }

    @Test
    void another_word_gets_no_code() {
        assertThat(website.console().answer("open sesame"))
                .isEqualTo("unknown 'open sesame', expected: pair, or ahead DURATION");
    }

    @Test
    void what_is_no_time_to_come_moves_nothing() {
        TrialConsole console = website.console();

        assertThat(console.answer("ahead tomorrow")).startsWith("unmoved: 'tomorrow'");
        assertThat(console.answer("ahead P-1D")).startsWith("unmoved: time goes forward only");
    }

    @Test
    void a_clock_that_is_no_trials_is_not_moved() {
        assertThat(website.console(Clock.systemUTC()).answer("ahead P345D"))
                .isEqualTo("unmoved: this is no trial");
    }

    @Test
    void a_folder_for_production_has_no_console() {
        Path folder = Website.freshFolder();
        DataFolder.openOrCreate(folder, Kind.PRODUCTION);
        ProgramOptions options = ProgramOptions.parse("--data", folder.toString(), "--console");

        assertThatThrownBy(
                        () -> Ground.open(options, "node", Clock.systemUTC(), new SecureRandom()))
                .isInstanceOf(WrongKindException.class);
    }

    /// Redeems the console's code as an agent does.
    private String link(String answer) {
        String code = answer.substring("pair ".length());
        Answer connected =
                website.browserAt("site.localhost")
                        .exchange(
                                "POST",
                                "/agent/connect",
                                CardProgram.greeting(code, "0.1.0"),
                                Map.of());
        Matcher link = BIND.matcher(connected.text());
        assertThat(link.find()).as(connected.text()).isTrue();
        return link.group(1);
    }
}
