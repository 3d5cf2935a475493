// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jadeseal.web.Browser.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What the pages say about a test of certificates; the test itself is a journey of `ra`.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TryingCertificatesTest {

    private final Website website = Website.running();

    @Test
    void without_a_card_program_one_is_connected_first() {
        Browser browser = website.holder(Registered.withLetter(website, "try-connect"));
        String token = browser.open("/try-certificates").hidden("_csrf");

        Answer sent = browser.post("/try-certificates", Map.of(), "_csrf", token);

        assertThat(sent.path()).startsWith("/connect");
    }

    @Test
    void a_bad_verdict_is_a_warning_and_says_what_to_do() {
        Registered person = Registered.withLetter(website, "try-bad");
        Browser browser = website.holder(person);
        String task = website.triedOut(person, "try-decryption-bad").value();

        Answer page = browser.open("/task/" + task);

        assertThat(page.text())
                .contains("簽章正常，解密不正常", "註冊窗口檢查", "href=\"/suspend\"")
                .contains("govuk-error-summary")
                .doesNotContain("govuk-panel--confirmation");
    }

    @Test
    void a_good_verdict_is_a_confirmation() {
        Registered person = Registered.withLetter(website, "try-good");
        Browser browser = website.holder(person);
        String task = website.triedOut(person, "try-both-good").value();

        Answer page = browser.open("/task/" + task);

        assertThat(page.text())
                .contains("簽章與解密都正常", "govuk-panel--confirmation", "卡片也已解密")
                .doesNotContain("govuk-error-summary");
    }
}
