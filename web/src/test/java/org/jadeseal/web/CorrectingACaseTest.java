// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.web.Browser.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// 補正: a registration or a request is typed over, and needs a new first check.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectingACaseTest {

    private final Website website = Website.running();

    @Test
    void a_colleague_corrects_a_typing_error_without_seeing_the_national_id() {
        Browser rao = website.officer("rao-correct", Role.RAO);
        Browser colleague = website.officer("rao-correct-2", Role.RAO);
        String nationalId = Registered.nationalId("correct");
        Answer entered = entered(rao, "correct");
        Answer reviewed = rao.send("review");

        Answer typing = colleague.open(entered.path() + "/correct");
        Answer corrected = colleague.send("correction", typed("surname", "汪", "commonName", ""));
        Answer again = colleague.open(entered.path() + "/correct");

        assertThat(reviewed.text()).contains("href=\"" + entered.path() + "/correct\"");
        assertThat(typing.text())
                .contains("value=\"王\"", "value=\"wang@example.org\"")
                .contains(nationalId.substring(0, 6) + "****")
                .doesNotContain(nationalId);
        assertThat(corrected.path()).isEqualTo(entered.path());
        assertThat(corrected.text())
                .contains("data-stage=\"RECEIVED\"", "汪○明", "最後變更（第 2 版）", "id=\"review\"")
                .contains(nationalId.substring(0, 6) + "****");
        assertThat(documents(corrected)).isEqualTo(documents(entered));
        assertThat(again.text()).contains("value=\"汪\"");
        assertThat(opened(entered)).isEqualTo(2);
    }

    /// What is in clear on the page of a correction is written down as read (SEC-801).
    private long opened(Answer form) {
        return website.part(Database.class)
                .read()
                .sql(
                        """
                        select count(*)
                          from audit_entry
                         where action = 'ra.read-personal-record' and object = ?
                        """)
                .param("form:" + form.path().substring("/forms/".length()))
                .query(Long.class)
                .single();
    }

    @Test
    void a_returned_form_is_found_with_its_last_day_and_completed() {
        Browser rao = website.officer("rao-complete", Role.RAO);
        Answer entered = entered(rao, "complete");
        Answer returned = rao.send("decline", "reason", "證件號碼不符");
        String number = entered.path().substring("/forms/".length());

        Answer waiting = rao.open("/");
        Answer typing = rao.open(entered.path() + "/correct");
        Answer corrected = rao.send("correction", typed("documentNumber", "1140000002"));
        Answer later = rao.open("/");

        assertThat(returned.text()).contains("補正期限為", "逾期未補正");
        assertThat(table(waiting, "returned")).contains(number);
        assertThat(typing.text()).contains("證件號碼不符", "補正期限為");
        assertThat(corrected.text())
                .contains("data-stage=\"RECEIVED\"")
                .doesNotContain("補正期限為", "證件號碼不符");
        assertThat(documents(corrected)).hasSameSizeAs(documents(entered));
        assertThat(documents(corrected)).isNotEqualTo(documents(entered));
        assertThat(table(later, "returned")).doesNotContain(number);
    }

    @Test
    void a_typed_national_id_replaces_the_old_one_but_for_one_with_another_open_case() {
        Browser rao = website.officer("rao-replace", Role.RAO);
        entered(rao, "replace-other");
        Answer entered = entered(rao, "replace-wrong");
        String taken = Registered.nationalId("replace-other");
        String free = Registered.nationalId("replace-right");
        rao.open(entered.path() + "/correct");

        Answer refused = rao.send("correction", typed("nationalId", taken));
        Answer corrected = rao.send("correction", typed("nationalId", free));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("<a href=\"#nationalId\">此證號的申請人另有未結案件");
        assertThat(corrected.text()).contains("第 2 版", free.substring(0, 6) + "****");
    }

    @Test
    void what_is_wrong_is_named_and_the_rest_is_kept() {
        Browser rao = website.officer("rao-correct-wrong", Role.RAO);
        Answer entered = entered(rao, "correct-wrong");
        rao.open(entered.path() + "/correct");

        Answer wrong =
                rao.send(
                        "correction",
                        typed("surname", "汪", "mail", "no address", "nationalId", "A123456780"));
        Answer otherDocument = rao.send("correction", typed("pages", "3"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text())
                .contains("<a href=\"#mail\">", "<a href=\"#nationalId\">", "value=\"汪\"")
                .doesNotContain("<a href=\"#documentNumber\">")
                .doesNotContain(Registered.nationalId("correct-wrong"));
        assertThat(otherDocument.status()).isEqualTo(422);
        assertThat(otherDocument.text()).contains("<a href=\"#documentNumber\">");
        assertThat(rao.open(entered.path()).text()).doesNotContain("id=\"last-change\"");
    }

    @Test
    void a_correction_that_changes_nothing_keeps_the_first_check() {
        Browser rao = website.officer("rao-same", Role.RAO);
        Answer entered = entered(rao, "same");
        rao.send("review");
        rao.open(entered.path() + "/correct");

        Answer same = rao.send("correction", typed());

        assertThat(same.status()).isEqualTo(422);
        assertThat(same.text()).contains("內容沒有任何變更，未儲存。");
        assertThat(rao.open(entered.path()).text())
                .contains("data-stage=\"REVIEWED\"")
                .doesNotContain("id=\"last-change\"");
    }

    @Test
    void whoever_corrects_what_a_colleague_has_corrected_meanwhile_sees_it_first() {
        Browser rao = website.officer("rao-stale", Role.RAO);
        Browser colleague = website.officer("rao-stale-2", Role.RAO);
        Answer entered = entered(rao, "stale");
        rao.open(entered.path() + "/correct");
        String seen = rao.page().hidden("seen");
        colleague.open(entered.path() + "/correct");
        colleague.send("correction", typed("surname", "汪", "commonName", ""));

        Answer late = rao.send("correction", typed("surname", "黃", "commonName", ""));
        Answer lateAndWrong =
                rao.post(
                        entered.path() + "/correct",
                        Map.of(),
                        "_csrf",
                        late.hidden("_csrf"),
                        "seen",
                        seen);

        assertThat(List.of(late.status(), lateAndWrong.status())).containsExactly(409, 409);
        assertThat(late.text()).contains("申請單已被他人變更", "汪○明").doesNotContain("黃○明");
        assertThat(lateAndWrong.text()).contains("申請單已被他人變更");
    }

    @Test
    void a_case_that_is_over_is_not_corrected() {
        Browser rao = website.officer("rao-over", Role.RAO);
        Browser colleague = website.officer("rao-over-2", Role.RAO);
        Answer entered = entered(rao, "over");
        rao.open(entered.path() + "/correct");
        colleague.open(entered.path());
        colleague.send("decline", "reason", "重複");
        colleague.send("withdraw");

        Answer sent = rao.send("correction", typed("surname", "汪"));
        Answer page = rao.open(entered.path() + "/correct");

        assertThat(List.of(sent.status(), page.status())).containsExactly(409, 409);
        assertThat(sent.text()).contains("案件狀態已變更", "data-stage=\"WITHDRAWN\"");
        assertThat(page.text()).contains("案件狀態已變更").doesNotContain("id=\"correction\"");
    }

    @Test
    void a_repeated_correction_is_one_and_nobody_else_corrects() {
        Browser rao = website.officer("rao-twice", Role.RAO);
        Browser ras = website.officer("ras-twice", Role.RAS);
        Answer entered = entered(rao, "twice");
        Answer typing = rao.open(entered.path() + "/correct");
        String[] sent = whole(typing, typed("surname", "汪", "commonName", ""));

        Answer first = rao.post(entered.path() + "/correct", Map.of(), sent);
        Answer again = rao.post(entered.path() + "/correct", Map.of(), sent);
        Answer seen = ras.open(entered.path());
        Answer page = ras.open(entered.path() + "/correct");
        sent[1] = seen.hidden("_csrf");
        Answer forged = ras.post(entered.path() + "/correct", Map.of(), sent);

        assertThat(first.text()).contains("第 2 版");
        assertThat(again.path()).isEqualTo(entered.path());
        assertThat(again.text()).contains("第 2 版");
        assertThat(seen.text()).doesNotContain("id=\"correct\"");
        assertThat(List.of(page.status(), forged.status())).containsExactly(403, 403);
    }

    @Test
    void a_request_is_corrected_and_stays_of_its_kind_and_account() {
        Registered person = Registered.person(website, "correct-request");
        Browser rao = website.officer("rao-request-c", Role.RAO);
        Answer entered = requested(rao, person);
        rao.send("review");

        Answer typing = rao.open(entered.path() + "/correct");
        Answer same = rao.send("correction", "ground", "OTHER", "note", "本人來函");
        Answer wrong = rao.send("correction", "ground", "REASON_GONE", "note", "");
        String[] sent =
                whole(
                        wrong,
                        "ground",
                        "NAME_CHANGED",
                        "note",
                        "本人來函，附戶籍謄本",
                        "kind",
                        "PASSWORD",
                        "account",
                        "nonsense");
        Answer corrected = rao.post(entered.path() + "/correct", Map.of(), sent);
        Answer again = rao.post(entered.path() + "/correct", Map.of(), sent);

        assertThat(typing.text())
                .contains(">本人來函</textarea>", "廢止憑證", person.account().value())
                .doesNotContain("name=\"account\"", "REASON_GONE");
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.text()).contains("內容沒有任何變更，未儲存。", "data-stage=\"REVIEWED\"");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("<a href=\"#ground\">", "<a href=\"#note\">");
        assertThat(corrected.text())
                .contains("data-stage=\"RECEIVED\"", "姓名或機構資料變更", "附戶籍謄本", "第 2 版")
                .contains("廢止憑證", person.account().value());
        assertThat(again.path()).isEqualTo(entered.path());
        assertThat(again.text()).contains("第 2 版");
    }

    @Test
    void a_request_is_corrected_as_it_was_shown_and_while_it_is_open() {
        Registered person = Registered.person(website, "stale-request");
        Browser rao = website.officer("rao-request-d", Role.RAO);
        Browser colleague = website.officer("rao-request-e", Role.RAO);
        Browser ras = website.officer("ras-request-d", Role.RAS);
        Answer entered = requested(rao, person);
        rao.send("decline", "reason", "缺印鑑");
        rao.open(entered.path() + "/correct");
        Answer typing = colleague.open(entered.path() + "/correct");
        colleague.send("correction", "ground", "OTHER", "note", "已補印鑑");

        Answer late = rao.send("correction", "ground", "OTHER", "note", "印鑑已補");
        rao.open(entered.path() + "/correct");
        colleague.open(entered.path());
        colleague.send("decline", "reason", "重複");
        colleague.send("withdraw");
        Answer over = rao.send("correction", "ground", "OTHER", "note", "印鑑已補");
        Answer page = rao.open(entered.path() + "/correct");

        assertThat(typing.text()).contains("缺印鑑", "補正期限為");
        assertThat(List.of(late.status(), over.status(), page.status()))
                .containsExactly(409, 409, 409);
        assertThat(late.text()).contains("申請單已被他人變更", "已補印鑑");
        assertThat(over.text()).contains("案件狀態已變更", "data-stage=\"WITHDRAWN\"");
        assertThat(ras.open(entered.path() + "/correct").status()).isEqualTo(403);
    }

    @Test
    void contact_data_on_a_paper_are_corrected() {
        Registered person = Registered.withLetter(website, "correct-contact");
        Browser rao = website.officer("rao-request-f", Role.RAO);
        rao.open("/requests/new?kind=CONTACT&account=" + person.account().value());
        Answer entered = rao.send("entry", contact(person.account().value(), "ming@new.exmaple"));

        Answer typing = rao.open(entered.path() + "/correct");
        Answer corrected =
                rao.send("correction", contact(person.account().value(), "ming@new.example"));

        assertThat(typing.text()).contains("value=\"ming@new.exmaple\"", "value=\"10637\"");
        assertThat(corrected.text())
                .contains("ming@new.example", "02-2738-0007", "第 2 版")
                .doesNotContain("exmaple");
    }

    private static Answer entered(Browser rao, String tag) {
        rao.open("/forms/new");
        return rao.send("entry", Registered.fields(Registered.nationalId(tag)));
    }

    private static Answer requested(Browser rao, Registered person) {
        rao.open("/requests/new?kind=REVOCATION");
        return rao.send(
                "entry", "account", person.account().value(), "ground", "OTHER", "note", "本人來函");
    }

    /// What the page of a correction sends when nothing but this is typed.
    private static String[] typed(String... changes) {
        String[] fields = Registered.fields("");
        fields[List.of(fields).indexOf("documentNumber") + 1] = "";
        for (int i = 0; i < changes.length; i += 2) {
            fields[List.of(fields).indexOf(changes[i]) + 1] = changes[i + 1];
        }
        return fields;
    }

    /// The token of the session first.
    private static String[] whole(Answer page, String... typed) {
        List<String> all = new ArrayList<>();
        for (String hidden : List.of("_csrf", "operation", "seen")) {
            all.addAll(List.of(hidden, page.hidden(hidden)));
        }
        all.addAll(List.of(typed));
        return all.toArray(String[]::new);
    }

    private static String[] contact(String account, String mail) {
        return new String[] {
            "account",
            account,
            "mail",
            mail,
            "phone",
            "02-2738-0007",
            "postalCode",
            "10637",
            "address",
            "臺北市大安區和平東路二段1號",
            "ground",
            "CONTACT_CHANGED",
            "note",
            "本人臨櫃"
        };
    }

    /// The line of the case's documents, with the beginnings of their hashes.
    private static String documents(Answer form) {
        int begin = form.text().indexOf("<dt>查驗的證件</dt>");
        return form.text().substring(begin, form.text().indexOf("<dt>內容雜湊</dt>", begin));
    }

    private static String table(Answer page, String id) {
        int begin = page.text().indexOf("<table class=\"govuk-table\" id=\"" + id + "\"");
        return begin < 0
                ? ""
                : page.text().substring(begin, page.text().indexOf("</table>", begin));
    }
}
