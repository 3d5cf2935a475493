// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jadeseal.ra.authorization.Role;
import org.jadeseal.web.Browser.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The phone desk as its officers see it: find the person, ask, write down. What a report does to
/// certificates and cards is tried in `ra`.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakingReportsTest {

    private final Website website = Website.running();

    @Test
    void a_person_is_found_by_national_id_and_the_address_does_not_tell_it() {
        Registered person = Registered.person(website, "phone-search");
        Browser help = website.officer("help-search", Role.HELP);
        help.open("/phone");

        Answer found = help.send("search", "q", Registered.nationalId("phone-search"));

        assertThat(found.path()).isEqualTo("/subscribers/" + person.account().value());
        assertThat(found.text())
                .contains(person.caseNumber(), "王○明")
                .doesNotContain(Registered.nationalId("phone-search"), "王小明", "0912345678");
    }

    @Test
    void people_of_one_name_are_listed_masked() {
        Registered first = Registered.person(website, "phone-name-1");
        Registered second = Registered.person(website, "phone-name-2");
        Browser help = website.officer("help-name", Role.HELP);
        help.open("/phone");

        Answer found = help.send("search", "q", "王小明");
        Answer all = found;
        StringBuilder lines = new StringBuilder(found.text());
        while (all.text().contains("id=\"next\"")) {
            all = help.send("next");
            lines.append(all.text());
        }

        assertThat(lines).contains(first.account().value(), second.account().value());
        assertThat(found.text()).contains("<td>王○明</td>");
    }

    @Test
    void what_is_missing_is_named_what_was_said_is_kept_and_the_number_said_is_not() {
        Registered person = Registered.person(website, "phone-fields");
        Browser help = website.officer("help-fields", Role.HELP);
        Answer page = help.open("/subscribers/" + person.account().value() + "/report");

        Answer again =
                help.send("report", "proof", "NATIONAL_ID", "nationalId", "A123", "note", "皮包被偷");

        assertThat(page.text()).doesNotContain("IDENTITY_SEEN");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text())
                .contains("href=\"#card\"", "href=\"#nationalId\"", "href=\"#caller\"", "皮包被偷")
                .doesNotContain("value=\"A123\"");
    }

    @Test
    void a_wrong_answer_changes_nothing_and_stands_in_the_story() {
        Registered person = Registered.person(website, "phone-wrong");
        String story = "/subscribers/" + person.account().value();
        Browser help = website.officer("help-wrong", Role.HELP);
        help.open(story + "/report");

        Answer wrong = said(help, Registered.nationalId("somebody-else"));
        Answer right = said(help, Registered.nationalId("phone-wrong"));

        assertThat(wrong.status()).isEqualTo(409);
        assertThat(wrong.text()).contains("身分不符，未停用任何憑證");
        assertThat(right.text()).contains("沒有可以停用的憑證");
        assertThat(help.open(story).text()).contains("身分不符，未變更", "自稱本人");
    }

    @Test
    void the_registered_number_is_shown_for_a_call_back_and_that_is_logged() {
        Registered person = Registered.person(website, "phone-number");
        Browser help = website.officer("help-number", Role.HELP);
        Browser auditor = website.officer("aud-number", Role.AUD);
        Answer page = help.open("/subscribers/" + person.account().value() + "/report");

        Answer shown =
                help.post(
                        page.path() + "/number",
                        java.util.Map.of(),
                        "_csrf",
                        page.hidden("_csrf"),
                        "caller",
                        "會計陳小姐");

        assertThat(shown.text()).contains("0912345678", "會計陳小姐");
        assertThat(auditor.open("/audit").text()).contains("number shown for a call back");
    }

    private static Answer said(Browser help, String nationalId) {
        return help.send(
                "report",
                "card",
                "NONE",
                "proof",
                "NATIONAL_ID",
                "nationalId",
                nationalId,
                "caller",
                "自稱本人",
                "note",
                "要求停用");
    }
}
