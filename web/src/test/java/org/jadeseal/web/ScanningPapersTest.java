// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.web.Browser.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// 掃描文件: papers are scanned to a case at the counter, and opened for a reason.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScanningPapersTest {

    private final Website website = Website.running();

    @Test
    void a_paper_that_is_added_is_listed_and_the_case_needs_a_new_first_check() {
        Browser officer = officer("scan-add");
        String form = enter(officer, "J200000770");
        officer.send("review");

        Answer added = add(officer, form, "IDENTITY_CARD", jpeg());

        assertThat(added.path()).isEqualTo(form);
        assertThat(added.text())
                .contains("data-stage=\"RECEIVED\"", "data-scan=\"" + hash(added))
                .contains("國民身分證");
    }

    @Test
    void it_opens_for_a_reason_that_the_log_keeps() {
        Browser officer = officer("scan-open");
        String form = enter(officer, "K200000771");
        String scan = form + "/scans/" + hash(add(officer, form, "SIGNED_FORM", jpeg()));

        Answer asked = officer.open(scan + "?usual=yes");
        Answer none = officer.send("open", "reason", " ");
        Answer before = officer.open(scan + "/pages/1");
        officer.open(scan);
        Answer opened = officer.send("open", "reason", "審查本案，核對簽名");
        Answer picture = officer.open(scan + "/pages/1");

        assertThat(asked.text()).contains("value=\"審查本案\"").doesNotContain("<img");
        assertThat(none.status()).isEqualTo(422);
        assertThat(before.status()).isEqualTo(404);
        assertThat(opened.text()).contains(scan + "/pages/1", "第 1 頁，共 1 頁");
        assertThat(picture.header("content-type")).startsWith("image/jpeg");
        assertThat(officer.open(scan + "/file").header("content-type"))
                .startsWith("application/pdf");
        assertThat(officer.open(scan + "/pages/2").status()).isEqualTo(404);
        assertThat(audited("審查本案，核對簽名")).isOne();
    }

    @Test
    void another_session_has_to_give_a_reason_of_its_own() {
        Browser officer = officer("scan-other");
        String form = enter(officer, "L200000771");
        String scan = form + "/scans/" + hash(add(officer, form, "SIGNED_FORM", jpeg()));
        officer.open(scan);
        officer.send("open", "reason", "審查本案");

        Browser supervisor = website.officer("scan-supervisor", Role.RAS);

        assertThat(supervisor.open(scan + "/pages/1").status()).isEqualTo(404);
        assertThat(supervisor.open(scan).text()).doesNotContain("<img");
        assertThat(website.officer("scan-help", Role.HELP).open(scan).status()).isEqualTo(403);
    }

    @Test
    void a_paper_of_somebody_else_is_deleted_from_the_case() {
        Browser officer = officer("scan-remove");
        String form = enter(officer, "M200000772");
        String hash = hash(add(officer, form, "OTHER", jpeg()));

        Answer removed =
                officer.post(
                        form + "/scans/" + hash + "/remove",
                        Map.of(),
                        "_csrf",
                        officer.page().hidden("_csrf"),
                        "operation",
                        officer.page().hidden("operation"),
                        "seen",
                        officer.page().hidden("seen"));

        assertThat(removed.path()).isEqualTo(form);
        assertThat(removed.text()).contains("尚未加入掃描文件").doesNotContain(hash);
        assertThat(officer.open(form + "/scans/" + hash).status()).isEqualTo(404);
    }

    @Test
    void what_is_no_paper_is_refused_in_words_and_nothing_changes() {
        Browser officer = officer("scan-wrong");
        String form = enter(officer, "N200000773");
        String seen = officer.page().hidden("seen");

        Answer html = add(officer, form, "OTHER", "<html>".getBytes(StandardCharsets.UTF_8));
        Answer nothing = add(officer, form, "OTHER", new byte[0]);

        assertThat(html.status()).isEqualTo(422);
        assertThat(html.text()).contains("這個檔案不是 PDF 也不是 JPEG");
        assertThat(nothing.text()).contains("請選擇掃描檔與文件種類");
        assertThat(officer.open(form).hidden("seen")).isEqualTo(seen);
    }

    @Test
    void a_case_that_somebody_changed_meanwhile_is_shown_again() {
        Browser officer = officer("scan-stale");
        String form = enter(officer, "P200000774");
        Map<String, String> stale = fields(officer, "OTHER");
        add(officer, form, "OTHER", jpeg());

        stale.put("operation", officer.open(form).hidden("operation"));
        Answer late = officer.upload(form + "/scans", stale, "file", jpeg());

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text().split("data-scan", -1)).hasSize(2);
    }

    @Test
    void requests_have_papers_too() {
        Registered person = Registered.person(website, "scan-person");
        Browser officer = officer("scan-request");
        officer.open("/requests/new?kind=REVOCATION");
        String request =
                officer.send(
                                "entry",
                                "account",
                                person.account().value(),
                                "ground",
                                "NO_LONGER_NEEDED",
                                "note",
                                "本人申請，附身分證影本")
                        .path();
        officer.send("review");

        Answer added = add(officer, request, "IDENTITY_CARD", jpeg());
        String scan = request + "/scans/" + hash(added);
        officer.open(scan);
        Answer opened = officer.send("open", "reason", "審查本案");

        assertThat(added.text()).contains("data-stage=\"RECEIVED\"");
        assertThat(opened.text()).contains("<img src=\"" + scan + "/pages/1\"");
    }

    @Test
    void papers_stay_with_a_case_that_is_corrected() {
        Registered person = Registered.person(website, "scan-correct");
        Browser officer = officer("scan-correct");
        String form = enter(officer, Registered.nationalId("scan-correct-form"));
        String hash = hash(add(officer, form, "SIGNED_FORM", jpeg()));
        officer.open("/requests/new");
        String[] typed = {"account", person.account().value(), "ground", "OTHER", "note", "x"};
        String request = officer.send("entry", typed).path();
        add(officer, request, "IDENTITY_CARD", jpeg());

        officer.open(form + "/correct");
        Answer corrected =
                officer.send(
                        "correction",
                        Stream.of(
                                        "surname=汪",
                                        "mail=ming@example.tw",
                                        "phone=0912345678",
                                        "postalCode=106",
                                        "address=臺北市",
                                        "documentNumber=2",
                                        "document=RESIDENT_CERTIFICATE",
                                        "pages=1",
                                        "language=zh-TW")
                                .flatMap(field -> Stream.of(field.split("=", 2)))
                                .toArray(String[]::new));
        officer.open(request + "/correct");
        Answer other = officer.send("correction", "ground", "NAME_CHANGED", "note", "x");

        assertThat(corrected.text())
                .contains("第 3 版", "<dd>居留證，1 頁")
                .containsOnlyOnce("<li data-scan=\"" + hash);
        assertThat(other.text()).contains("第 3 版").containsOnlyOnce("<li data-scan=\"");
    }

    private Browser officer(String login) {
        return website.officer(login, Role.RAO);
    }

    private static Answer add(Browser officer, String address, String document, byte[] file) {
        officer.open(address);
        return officer.upload(address + "/scans", fields(officer, document), "file", file);
    }

    private static Map<String, String> fields(Browser officer, String document) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : new String[] {"_csrf", "operation", "seen"}) {
            fields.put(name, officer.page().hidden(name));
        }
        fields.put("document", document);
        return fields;
    }

    private static String hash(Answer page) {
        return page.attribute("data-scan");
    }

    private static byte[] jpeg() {
        try {
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "jpeg", octets);
            return octets.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String enter(Browser officer, String nationalId) {
        officer.open("/forms/new");
        return officer.send(
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
                                .toArray(String[]::new))
                .path();
    }

    private long audited(String detail) {
        return website.part(Database.class)
                .read()
                .sql("select count(*) from audit_entry where detail like ?")
                .param("%" + detail)
                .query(Long.class)
                .single();
    }
}
