// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jadeseal.web.Browser.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What strangers may see: status by number, repository, forms to print, explanations.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenPagesTest {

    private final Website website = Website.running();
    private final Browser browser = website.browserAt("site.localhost");

    private Answer search(String asked) {
        String id = browser.open("/certificate-status").hidden("captchaId");
        return browser.send("status-query", "asked", asked, "captcha", website.captcha(id));
    }

    @Test
    void a_number_nobody_has_is_not_found_and_that_proves_nothing() {
        Answer serial = search("00112233445566778899aabbccddeeff");
        Answer strange = search("<script>alert(1)</script>");

        assertThat(serial.text()).contains("查無「00112233445566778899aabbccddeeff」的憑證", "不表示憑證有效");
        assertThat(strange.text()).contains("查無").doesNotContain("<script>alert");
    }

    @Test
    void nothing_is_looked_up_without_the_digits_of_the_picture() {
        browser.open("/certificate-status");

        Answer wrong = browser.send("status-query", "asked", "7Q2F8K4M", "captcha", "no");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("id=\"captcha-error\"", "value=\"7Q2F8K4M\"");
        assertThat(wrong.text()).doesNotContain("id=\"found\"");
    }

    @Test
    void the_repository_has_three_authorities_with_fingerprints() {
        Answer repository = browser.open("/repository");

        assertThat(repository.text().split("<code class=\"fingerprint\">", -1)).hasSize(4);
        assertThat(repository.text())
                .contains("/aia/issuing.cer", "/crl/issuing.crl", "根憑證機構")
                .containsPattern("([0-9a-f]{4} ){15}[0-9a-f]{4}");
    }

    @Test
    void a_form_is_filled_in_and_printed_with_a_bar_code_and_not_kept() {
        browser.open("/paper/revocation");

        Answer printed =
                browser.send("paper", "name", "王<小>明", "account", "k7m42xwp9a", "reason", "遺失");
        Answer empty = browser.open("/paper/revocation");

        assertThat(printed.text())
                .contains(
                        "【經濟部智慧財產局專屬用戶憑證廢止申請單】",
                        "王&lt;小&gt;明",
                        "aria-label=\"K7M42XWP9A\"",
                        "<rect");
        assertThat(empty.text()).doesNotContain("K7M42XWP9A", "遺失");
        assertThat(browser.open("/paper/other").status()).isEqualTo(404);
    }

    @Test
    void what_is_the_same_for_everybody_comes_compressed_and_pages_do_not() {
        Answer page = browser.open("/questions");
        Matcher sheets =
                Pattern.compile("href=\"(/assets/[^\"]+\\.css[^\"]*)\"").matcher(page.text());
        Map<String, String> gzip = Map.of("Accept-Encoding", "gzip");

        List<String> encodings =
                sheets.results()
                        .map(sheet -> browser.exchange("GET", sheet.group(1), "", gzip))
                        .map(sheet -> sheet.header("content-encoding"))
                        .toList();

        assertThat(encodings).hasSize(2).containsOnly("gzip");
        assertThat(browser.exchange("GET", "/questions", "", gzip).header("content-encoding"))
                .isEmpty();
    }

    @Test
    void every_page_for_everybody_is_open_and_in_the_site_map() {
        List<String> pages =
                List.of(
                        "/certificate-status",
                        "/repository",
                        "/notices",
                        "/questions",
                        "/security",
                        "/privacy",
                        "/practice",
                        "/environment",
                        "/self-test",
                        "/download-centre");
        Answer map = browser.open("/site-map");

        for (String page : pages) {
            assertThat(map.text()).contains("href=\"" + page + "\"");
            Answer opened = browser.open(page);
            assertThat(opened.path()).isEqualTo(page);
            assertThat(opened.text()).contains("govuk-skip-link");
        }
    }
}
