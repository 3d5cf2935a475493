// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import org.jadeseal.ra.selftest.Finding;
import org.jadeseal.ra.selftest.Row;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BrowserNameTest {

    private static final String LIKE_CHROME =
            " AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0 | Windows, Firefox 145",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0 | Windows, Edge 142",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.5 Safari/605.1.15 | macOS, Safari 18",
                "Mozilla/5.0 (X11; Linux x86_64) | Linux"
            })
    void a_computer_is_named_with_its_browser(String told, String shown) {
        assertThat(new BrowserName(told).row()).isEqualTo(new Row(Finding.COMPUTER_HERE, shown));
    }

    @Test
    void a_phone_is_told_that_it_has_no_reader() {
        assertThat(new BrowserName("Mozilla/5.0 (Linux; Android 15; Pixel 9)" + LIKE_CHROME).row())
                .isEqualTo(new Row(Finding.PHONE, "Android, Chrome 142"));
    }

    @ParameterizedTest
    @CsvSource({"''", "curl/8.14.1", "<script>alert(1)</script>"})
    void anything_else_is_unknown_and_not_repeated(String told) {
        assertThat(new BrowserName(told).row()).isEqualTo(Row.of(Finding.COMPUTER_UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({
        "0, CLOCK_RIGHT, ''",
        "-120, CLOCK_RIGHT, ''",
        "121, CLOCK_WRONG, 2",
        "-86400, CLOCK_WRONG, -1440"
    })
    void a_clock_is_right_within_two_minutes(String told, Finding finding, String minutes) {
        assertThat(ClockDifference.row(told)).isEqualTo(new Row(finding, minutes));
    }

    @ParameterizedTest
    @CsvSource({"''", "soon", "1e9", "99999999999"})
    void what_is_no_difference_is_unknown(String told) {
        assertThat(ClockDifference.row(told)).isEqualTo(Row.of(Finding.CLOCK_UNKNOWN));
    }
}
