// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.web.Browser.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// 整批收件: what an officer brings as a file, and what the server takes as one.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BringingAFileTest {

    private static final String HEADINGS =
            "姓,名,憑證上的姓名,身分證統一編號,電子郵件,電話,郵遞區號,地址,通知語言,證件,證件號碼或補換發日期,頁數\r\n";

    private final Website website = Website.running();

    @Test
    void every_error_is_told_with_its_row_its_column_and_what_to_do() {
        Browser officer = officer("file-wrong");
        String open = enter(officer, "E112345671");
        long before = batches();

        Answer report =
                upload(
                        officer,
                        row("Z100000001")
                                + row("B123456780").replace("0912345678", "912345678")
                                + row("C123456781").replace("國民身分證", "護照")
                                + row("E112345671")
                                + row("B123456780"));

        assertThat(report.status()).isEqualTo(422);
        assertThat(rows(report))
                .containsExactly(
                        "2|D（身分證統一編號）|Z10000****|身分證統一編號格式或檢查碼不正確。",
                        "3|F（電話）|912345678|電話須以 0 或 + 開頭；試算表可能去掉了開頭的 0，請補上並將儲存格設為文字格式。",
                        "4|J（證件）|護照|請填國民身分證、居留證、申請單正本、授權書、登記證明文件或其他文件。",
                        "5|D（身分證統一編號）|E11234****|此人已有辦理中的案件 " + open + "。請刪除此列，或先辦結該案件。",
                        "6|D（身分證統一編號）|B12345****|與第 3 列是同一人。請刪除其中一列。");
        assertThat(report.text()).doesNotContain("Z100000001", "E112345671", "B123456780");
        assertThat(batches()).isEqualTo(before);
    }

    @Test
    void a_file_without_errors_is_taken_in_whole_and_once() {
        Browser officer = officer("file-right");
        String file = row("F123456784") + row("G123456785");

        Answer checked = upload(officer, file);
        String address = checked.path();
        Answer taken = officer.send("take-in");
        Answer again = officer.post(address + "/take-in", Map.of(), "_csrf", token(officer));

        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.attribute("data-rows")).isEqualTo("2");
        assertThat(taken.path()).isEqualTo(address);
        assertThat(again.attribute("data-last")).isEqualTo(taken.attribute("data-last"));
        assertThat(officer.open("/forms/" + taken.attribute("data-first")).text())
                .contains("data-stage=\"RECEIVED\"", "F12345****");
        assertThat(rows(upload(officer, file))).hasSize(2).allMatch(row -> row.contains("辦理中的案件"));
    }

    @Test
    void another_officer_does_not_take_it_in() {
        Browser officer = officer("file-mine");
        String address = upload(officer, row("H123456786")).path();
        Browser other = officer("file-other");

        Answer looked = other.open(address);
        Answer tried = other.post(address + "/take-in", Map.of(), "_csrf", token(other));

        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.text()).doesNotContain("id=\"take-in\"");
        assertThat(tried.status()).isEqualTo(409);
    }

    @Test
    void a_template_is_a_file_without_rows() {
        Browser officer = officer("file-template");
        String csv = officer.open("/batches/template.csv").text();
        officer.open("/batches");

        Answer empty = officer.upload("batch", "file", csv.getBytes(UTF_8));

        assertThat(csv.replace("\"", "")).isEqualTo("\uFEFF" + HEADINGS);
        assertThat(empty.text()).contains("檔案只有標題列");
    }

    @Test
    void a_file_that_is_no_table_is_told_from_one_with_other_headings() {
        Browser officer = officer("file-none");

        assertThat(upload(officer, "a\"b\n\"").text()).contains("儲存格 A3 的引號沒有成對");
        officer.open("/batches");
        assertThat(officer.upload("batch", "file", "a,b\n1,2".getBytes(UTF_8)).text())
                .contains("第一列不是範本的標題列");
        officer.open("/batches");
        assertThat(officer.upload("batch", "file", new byte[0]).text()).contains("請選擇要上傳的檔案");
    }

    @Test
    void files_are_taken_from_officers_on_that_page_alone_and_not_larger_than_5_mib() {
        Browser officer = officer("file-large");
        Browser stranger = website.browserAt("counter.localhost");
        Map<String, String> fields = Map.of("_csrf", token(officer));

        assertThat(officer.upload("/batches", fields, "file", new byte[6 << 20]).status())
                .isEqualTo(413);
        assertThat(officer.upload("/search", fields, "q", new byte[10]).status()).isEqualTo(403);
        assertThat(
                        stranger.upload(
                                        "/batches",
                                        Map.of("_csrf", token(stranger)),
                                        "file",
                                        new byte[10])
                                .status())
                .isEqualTo(403);
        assertThat(
                        website.browserAt("site.localhost")
                                .upload("/login", Map.of(), "file", new byte[10])
                                .status())
                .isEqualTo(403);
    }

    private Browser officer(String login) {
        return website.officer(login, Role.RAO);
    }

    private static String token(Browser browser) {
        return browser.open("/login").hidden("_csrf");
    }

    private static Answer upload(Browser officer, String rows) {
        officer.open("/batches");
        return officer.upload("batch", "file", (HEADINGS + rows).getBytes(UTF_8));
    }

    private static String row(String nationalId) {
        return "王,小明,,"
                + nationalId
                + ",ming@example.tw,0912345678,106,臺北市大安區辛亥路二段185號,,國民身分證,1140000001,2\r\n";
    }

    private static String enter(Browser officer, String nationalId) {
        officer.open("/forms/new");
        Answer entered =
                officer.send(
                        "entry",
                        Stream.of(
                                        "surname=王",
                                        "nationalId=" + nationalId,
                                        "mail=ming@example.tw",
                                        "phone=0912345678",
                                        "postalCode=106",
                                        "address=臺北市",
                                        "documentNumber=1",
                                        "document=IDENTITY_CARD",
                                        "pages=1",
                                        "language=zh-TW")
                                .flatMap(field -> Stream.of(field.split("=", 2)))
                                .toArray(String[]::new));
        return entered.path().substring("/forms/".length());
    }

    /// The lines of a report, their cells divided by `|`.
    private static List<String> rows(Answer report) {
        String table = report.text().substring(report.text().indexOf("id=\"report\""));
        String body = table.substring(table.indexOf("<tbody>"), table.indexOf("</tbody>"));
        return Pattern.compile("<tr>(.*?)</tr>")
                .matcher(body)
                .results()
                .map(row ->
                        Stream.of(row.group(1).split("</td>", -1))
                                .map(cell -> cell.replace("<td>", ""))
                                .filter(cell -> !cell.isEmpty())
                                .collect(Collectors.joining("|")))
                .toList();
    }

    private long batches() {
        return website.part(Database.class)
                .read()
                .sql("select count(*) from form_batch")
                .query(Long.class)
                .single();
    }
}
