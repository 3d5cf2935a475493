// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.audit.AuditVerdict;
import org.jadeseal.ca.audit.ExportVerification;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.web.Browser.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The auditor's page (T16, SEC-701).
@DisplayNameGeneration(ReplaceUnderscores.class)
class InspectingTheLogTest {

    private final Website website = Website.running();
    private @TempDir Path folder;

    @Test
    void an_auditor_sees_who_did_what_and_narrows_it() {
        Registered person = Registered.person(website, "inspected");
        Browser auditor = website.officer("aud-inspects", Role.AUD);

        Answer all = auditor.open("/audit");
        Answer narrowed =
                auditor.open("/audit?action=ra.approve-form&object=form:" + person.caseNumber());

        assertThat(all.text()).contains("<code>officer.login</code>", "officer:");
        assertThat(narrowed.text())
                .contains("form:" + person.caseNumber(), "<code>ra.approve-form</code>")
                .doesNotContain("<code>ra.enter-form</code>");
    }

    @Test
    void an_export_can_be_verified_elsewhere() throws IOException {
        Browser auditor = website.officer("aud-exports", Role.AUD);
        auditor.open("/audit");

        Answer export = auditor.send("export");

        Path file = Files.writeString(folder.resolve("audit.jsonl"), export.text());
        assertThat(export.text()).contains("audit:export");
        assertThat(
                        ExportVerification.of(
                                file,
                                new ExportVerification.Witnesses(List.of(), Optional.empty())))
                .isInstanceOf(AuditVerdict.Sound.class);
    }

    @Test
    void nobody_else_reads_or_exports_the_log() {
        Browser officer = website.officer("rao-inspects", Role.RAO);

        Answer page = officer.open("/audit");
        officer.open("/forms/new");
        Answer export =
                officer.post(
                        "/audit/export",
                        java.util.Map.of(),
                        "_csrf",
                        officer.page().hidden("_csrf"));

        assertThat(page.status()).isEqualTo(403);
        assertThat(export.status()).isEqualTo(403);
        assertThat(officer.open("/").text()).doesNotContain("/audit");
    }
}
