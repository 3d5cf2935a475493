// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jadeseal.ra.authorization.Role;
import org.jadeseal.web.Browser.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// AC1, AC2 as officers see them: entry, first check, second check by somebody else.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisteringAtTheCounterTest {

    private final Website website = Website.running();

    @Test
    void a_wrong_field_is_named_above_it_and_the_rest_is_kept() {
        Browser rao = website.officer("rao-fields", Role.RAO);
        rao.open("/forms/new");

        Answer again =
                rao.send("entry", "surname", "王", "nationalId", "A123456780", "mail", "no address");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text())
                .contains(
                        "<a href=\"#nationalId\">身分證統一編號格式或檢查碼不正確。</a>",
                        "id=\"mail-error\"",
                        "value=\"王\"",
                        "value=\"no address\"");
    }

    @Test
    void two_people_bring_a_form_to_its_account() {
        Registered person = Registered.person(website, "two-people");
        Browser auditor = website.officer("aud-two-people", Role.AUD);

        Answer form = auditor.open("/forms/" + person.caseNumber());

        assertThat(form.text())
                .contains("data-stage=\"EXECUTED\"", "王○明", "初審通過", "複審通過", "w***@example.org")
                .doesNotContain("王小明", "wang@example.org");
    }

    @Test
    void the_officer_of_the_first_check_is_not_offered_the_second() {
        Browser rao = website.officer("rao-alone", Role.RAO);
        rao.open("/forms/new");
        rao.send("entry", Registered.fields(Registered.nationalId("alone")));

        Answer reviewed = rao.send("review");

        assertThat(reviewed.text())
                .contains("data-stage=\"REVIEWED\"", "須由不同人員複核")
                .doesNotContain("id=\"approve\"");
    }

    @Test
    void the_same_person_again_is_told_the_open_case() {
        Browser rao = website.officer("rao-again", Role.RAO);
        String[] fields = Registered.fields(Registered.nationalId("again"));
        rao.open("/forms/new");
        String first = rao.send("entry", fields).path().substring("/forms/".length());
        rao.open("/forms/new");

        Answer second = rao.send("entry", fields);

        assertThat(second.text()).contains("本作業已受理，案件編號 " + first);
    }

    @Test
    void a_form_is_sent_back_only_with_a_reason() {
        Browser rao = website.officer("rao-return", Role.RAO);
        rao.open("/forms/new");
        rao.send("entry", Registered.fields(Registered.nationalId("return")));

        Answer without = rao.send("decline", "reason", " ");
        Answer with = rao.send("decline", "reason", "缺身分證影本");

        assertThat(without.text()).contains("請填寫理由", "data-stage=\"RECEIVED\"");
        assertThat(with.text()).contains("data-stage=\"RETURNED\"", "缺身分證影本");
    }

    @Test
    void a_whole_national_id_is_shown_for_a_reason_only() {
        Registered person = Registered.person(website, "disclose");
        Browser rao = website.officer("rao2-disclose", Role.RAO);

        Answer masked = rao.open("/subscribers/" + person.account().value());
        Answer without = rao.send("disclose", "reason", "");
        Answer shown = rao.send("disclose", "reason", "核對證件");

        String whole = Registered.nationalId("disclose");
        assertThat(masked.text()).doesNotContain(whole);
        assertThat(without.text()).doesNotContain(whole).contains("請填寫理由");
        assertThat(shown.text()).contains(whole);
    }
}
