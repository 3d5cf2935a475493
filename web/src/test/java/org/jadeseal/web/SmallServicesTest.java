// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jadeseal.web.Browser.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Where is my form, contact data, receipts.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmallServicesTest {

    private final Website website = Website.running();

    private Answer search(Browser browser, String asked) {
        String id = browser.open("/case-status").hidden("captchaId");
        return browser.send("case-query", "asked", asked, "captcha", website.captcha(id));
    }

    @Test
    void whoever_has_the_number_sees_how_far_a_form_is_and_no_name() {
        Registered person = Registered.person(website, "case-query");
        Browser browser = website.browserAt("site.localhost");

        Answer found = search(browser, person.caseNumber().toLowerCase(java.util.Locale.ROOT));
        Answer none = search(browser, "R-9912-0001");
        Answer wrong = search(browser, "<b>R</b>");

        assertThat(found.text())
                .contains("data-stage=\"executed\"", "執行完成")
                .doesNotContain("王小明", person.account().value(), "example.org");
        assertThat(none.text()).contains("查無案件編號「R-9912-0001」");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("id=\"asked-error\"").doesNotContain("<b>R</b>");
    }

    @Test
    void no_form_is_looked_for_without_the_digits_of_the_picture() {
        Registered person = Registered.person(website, "case-captcha");
        Browser browser = website.browserAt("site.localhost");
        browser.open("/case-status");

        Answer wrong = browser.send("case-query", "asked", person.caseNumber(), "captcha", "no");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).doesNotContain("id=\"found\"");
    }

    @Test
    void a_new_mail_address_needs_the_website_password_and_its_link() {
        Browser browser = website.holder(Registered.withLetter(website, "contact"));
        browser.open("/contact");

        Answer wrong = browser.send("contact-change", "mail", "nonsense", "password", "");
        Answer refused = browser.send("contact-change", "mail", "a@example.org", "password", "no");
        Answer sent =
                browser.send(
                        "contact-change",
                        "mail",
                        "new@example.org",
                        "password",
                        Registered.PASSWORD);

        assertThat(wrong.text()).contains("id=\"mail-error\"", "id=\"password-error\"");
        assertThat(refused.text()).contains("id=\"password-error\"", "value=\"a@example.org\"");
        assertThat(sent.text()).contains("確認信已寄出", "wang@example.org");
    }

    @Test
    void each_line_of_the_history_has_a_receipt_to_print() {
        Browser browser = website.holder(Registered.withLetter(website, "receipt"));
        String number = browser.open("/history").attribute("data-receipt");

        Answer receipt = browser.open("/history/" + number);

        assertThat(receipt.text())
                .contains("作業收據", "王小明", "<td>" + number + "</td>", "data-print")
                .doesNotContain(Registered.nationalId("receipt"));
        assertThat(browser.open("/history/999999999").status()).isEqualTo(404);
        assertThat(browser.open("/history/x").status()).isEqualTo(404);
    }
}
