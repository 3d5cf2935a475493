// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.TrialHolder;
import org.jadeseal.ra.TrialRa;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.form.Attachment.Document;
import org.jadeseal.ra.scan.Scan;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

/// A scan belongs to what two officers decide, and to nobody else.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttachingScansTest {

    /// Of two pieces.
    private static final Scan SCAN =
            new Scan(
                    Bytes.of("%PDF of pictures".repeat(3_000).getBytes(StandardCharsets.US_ASCII)),
                    2);

    @ParameterizedTest
    @BothDatabases
    void decisions_are_about_the_form_with_its_scans(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            Form reviewed = counter.reviewed();

            Form after = done(add(ra, counter.rao(), reviewed, ra.token()));

            assertThat(after).isInstanceOf(Form.Received.class);
            assertThat(after.paper().digest()).isNotEqualTo(reviewed.paper().digest());
            assertThat(after.paper().fields().attachments())
                    .hasSize(3)
                    .last()
                    .isEqualTo(new Attachment(Document.SIGNED_FORM, SCAN.sha256(), 2));
            assertThat(approve(ra, counter.ras(), reviewed)).isEqualTo(new Approval.Changed(after));
        }
    }

    /// Who has added a scan is no second pair of eyes, whatever the roles (SEC-603).
    @ParameterizedTest
    @BothDatabases
    void who_attached_it_counts_as_who_typed_it_in(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            OfficerActor other = ra.officer("hsu", Role.RAO);

            Form after = done(add(ra, other, counter.received(), ra.token()));

            assertThat(after.paper().entry().officer()).isEqualTo(other.officer());
            assertThat(after.paper().entry().person()).isEqualTo(other.person());
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_double_click_adds_it_once(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            Form form = counter.received();
            OperationToken token = ra.token();

            add(ra, counter.rao(), form, token);
            FormStep again = add(ra, counter.rao(), form, token);

            assertThat(again).isInstanceOf(FormStep.Done.class);
            assertThat(scans(ra).of(form.caseNumber())).hasSize(1);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void it_is_sealed_for_its_case_and_its_hash(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            Form form = done(add(ra, counter.rao(), counter.received(), ra.token()));

            byte[] sealed =
                    ra.database()
                            .read()
                            .sql("select sealed from scan_piece where piece = 0")
                            .query(byte[].class)
                            .single();
            assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("pictures");
            assertThat(open(ra, counter.rao(), form))
                    .isInstanceOfSatisfying(
                            ScanOpening.Opened.class,
                            opened -> assertThat(opened.scan()).isEqualTo(SCAN));
            change(ra, "update scan_piece set piece = 2 where piece = 0");
            assertThatThrownBy(() -> read(ra, counter.rao(), form))
                    .isInstanceOf(IllegalStateException.class);
            change(ra, "update scan_piece set piece = 0 where piece = 2");
            assertThat(read(ra, counter.rao(), form)).isInstanceOf(ScanOpening.Opened.class);
            change(ra, "delete from scan_piece where piece = 1");
            assertThatThrownBy(() -> read(ra, counter.rao(), form))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void it_is_opened_for_a_reason_by_officers_who_decide(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            Form form = done(add(ra, counter.rao(), counter.received(), ra.token()));

            assertThat(open(ra, counter.ras(), form)).isInstanceOf(ScanOpening.Opened.class);
            assertThat(open(ra, counter.cao(), form))
                    .isEqualTo(new ScanOpening.Refused(Refusal.NOT_YOUR_RIGHT));
            assertThat(ra.audited("ra.read-personal-record", "done")).isOne();
            assertThat(ra.audited("ra.read-personal-record", "refused")).isOne();
        }
    }

    @ParameterizedTest
    @BothDatabases
    void what_is_taken_off_is_deleted(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            Form form = done(add(ra, counter.rao(), counter.received(), ra.token()));

            Form after =
                    done(change(ra, counter.rao(), form, new ScanChange.Remove(SCAN.sha256())));
            FormStep nothing =
                    change(ra, counter.rao(), after, new ScanChange.Remove("ab".repeat(32)));

            assertThat(after.paper().fields().attachments()).hasSize(2);
            assertThat(scans(ra).of(form.caseNumber())).isEmpty();
            assertThat(nothing).isEqualTo(new FormStep.NotFromHere(after));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_form_that_is_decided_takes_none(TrialDatabase place) {
        try (TrialRa ra = TrialRa.at(place)) {
            TrialHolder counter = new TrialHolder(ra);
            Form.Executed form = counter.executed();

            FormStep step = add(ra, counter.rao(), form, ra.token());

            assertThat(step).isInstanceOf(FormStep.NotFromHere.class);
            assertThat(scans(ra).of(form.caseNumber())).isEmpty();
        }
    }

    private static void change(TrialRa ra, String statement) {
        ra.database().perform(unit -> unit.sql().sql(statement).update());
    }

    private static ScanOpening read(TrialRa ra, OfficerActor actor, Form form) {
        return scans(ra).readOn(actor, form.caseNumber(), SCAN.sha256());
    }

    private static KeptScans scans(TrialRa ra) {
        return KeptScans.in(ra.database(), ra.gate(), ra.vault());
    }

    private static ScanOpening open(TrialRa ra, OfficerActor actor, Form form) {
        return scans(ra).open(actor, form.caseNumber(), SCAN.sha256(), "審查本案");
    }

    private static FormStep add(TrialRa ra, OfficerActor actor, Form form, OperationToken token) {
        return ra.registrations()
                .change(
                        actor,
                        token,
                        form.caseNumber(),
                        form.paper().digest(),
                        new ScanChange.Add(Document.SIGNED_FORM, SCAN));
    }

    private static FormStep change(TrialRa ra, OfficerActor actor, Form form, ScanChange change) {
        return ra.registrations()
                .change(actor, ra.token(), form.caseNumber(), form.paper().digest(), change);
    }

    private static Approval approve(TrialRa ra, OfficerActor ras, Form form) {
        return ra.registrations()
                .approve(ras, ra.token(), form.caseNumber(), form.paper().digest());
    }

    private static Form done(FormStep step) {
        return ((FormStep.Done) step).form();
    }
}
