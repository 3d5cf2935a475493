// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.OpenSsl;
import org.jadeseal.ca.TrialIssuer;
import org.jadeseal.ca.audit.AuditLog;
import org.jadeseal.ca.audit.TrialSigner;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.ClockWentBackException;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.MovableClock;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.revocation.StatusLedger;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishingAListTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.250Z");
    private static final TrialIssuer ISSUER =
            TrialIssuer.ec("Lists", Instant.parse("2026-01-01T00:00:00Z"));

    private final MovableClock clock = new MovableClock(NOON);

    /// Everything a publisher needs, open.
    private record Desk(
            Database database, StatusLedger ledger, AuditLog audit, CrlPublisher publisher)
            implements AutoCloseable {

        static Desk open(TrialDatabase trial, MovableClock clock) {
            Database database = trial.open(clock);
            StatusLedger ledger = StatusLedger.open(database);
            AuditLog audit =
                    AuditLog.open(
                            database, "one", new TrialSigner(1), trial.folder().resolve("outside"));
            CrlIssuer issuer =
                    new CrlIssuer(
                            IssuerId.ISSUING,
                            ISSUER.certificate(),
                            ISSUER.signer(),
                            CrlTimes.ONLINE,
                            Optional.empty());
            return new Desk(
                    database,
                    ledger,
                    audit,
                    CrlPublisher.on(database, ledger, audit, List.of(issuer)));
        }

        Crl publish() {
            return switch (publisher.publish(IssuerId.ISSUING)) {
                case Publication.Published(Crl crl) -> crl;
                case Publication.Overtaken(Crl _) -> throw new AssertionError("not published");
            };
        }

        void record(StatusChange... changes) {
            database.perform(transaction -> {
                for (StatusChange change : changes) {
                    var _ = ledger.record(transaction, change).orUndo();
                }
            });
        }

        @Override
        public void close() {
            audit.close();
            ledger.close();
            database.close();
        }
    }

    /// RFC 5280 §3.3 lets them go; ours says by expiredCertsOnCRL that it does not.
    @ParameterizedTest
    @BothDatabases
    void a_revoked_certificate_stays_on_the_list_after_its_end(TrialDatabase trial) {
        OpenSsl openssl = new OpenSsl(trial.folder());
        try (Desk desk = Desk.open(trial, clock)) {
            desk.record(
                    issue(0xA1),
                    new StatusChange.Revoke(certificate(0xA1), RevocationReason.SUPERSEDED));
            clock.advance(Duration.ofDays(500));

            openssl.keep("late.crl", desk.publish().der().toArray());
        }

        assertThat(openssl.says("crl", "-inform", "DER", "-in", "late.crl", "-noout", "-text"))
                .contains("Serial Number: A1");
    }

    @ParameterizedTest
    @BothDatabases
    void openssl_accepts_the_list_and_reads_what_stands_in_it(TrialDatabase trial) {
        OpenSsl openssl = new OpenSsl(trial.folder());
        openssl.keepCertificate("ca.pem", ISSUER.certificate().der().toArray());
        try (Desk desk = Desk.open(trial, clock)) {
            desk.record(issue(0xA1), issue(0xA2), issue(0xA3), issue(0xA4));
            clock.advance(Duration.ofMinutes(1));
            desk.record(
                    new StatusChange.Activate(certificate(0xA1)),
                    new StatusChange.Activate(certificate(0xA2)),
                    new StatusChange.Hold(certificate(0xA2)),
                    new StatusChange.Activate(certificate(0xA3)),
                    new StatusChange.Revoke(
                            certificate(0xA3),
                            RevocationReason.KEY_COMPROMISE,
                            Optional.of(Instant.parse("2026-11-20T08:00:00Z"))));

            openssl.keep("list.crl", desk.publish().der().toArray());
        }

        String said =
                openssl.says(
                        "crl", "-inform", "DER", "-in", "list.crl", "-CAfile", "ca.pem", "-text");

        assertThat(said)
                .contains("verify OK", "Version 2 (0x1)", "Next Update: Nov 25 12:01:00 2026 GMT")
                .contains("X509v3 Authority Key Identifier", "X509v3 CRL Number", "2.5.29.60")
                .doesNotContain("Serial Number: A1", "Freshest")
                .containsPattern(
                        "Serial Number: A2\\s+Revocation Date: Nov 22 12:01:00 2026 GMT\\s+CRL entry"
                                + " extensions:\\s+X509v3 CRL Reason Code: *\\s+Certificate Hold")
                .containsPattern("Serial Number: A3[^A]+Reason Code: *\\s+Key Compromise")
                .contains("Nov 20 08:00:00 2026 GMT")
                .containsPattern("Serial Number: A4\\s+Revocation Date: Nov 22 12:00:00 2026 GMT");
    }

    @ParameterizedTest
    @BothDatabases
    void number_and_time_grow_and_the_position_does_not_shrink(TrialDatabase trial) {
        try (Desk desk = Desk.open(trial, clock)) {
            Crl first = desk.publish();
            clock.advance(Duration.ofSeconds(1));
            desk.record(issue(0xA1));

            Crl second = desk.publish();

            assertThat(first.number()).isEqualTo(NOON.toEpochMilli());
            assertThat(first.thisUpdate()).isEqualTo(Instant.parse("2026-11-22T12:00:00Z"));
            assertThat(second.number()).isGreaterThan(first.number());
            assertThat(second.position()).isEqualTo(first.position() + 1);
            assertThat(desk.publisher().latest(IssuerId.ISSUING)).contains(second);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_second_list_within_a_second_gives_way(TrialDatabase trial) {
        try (Desk desk = Desk.open(trial, clock)) {
            Crl first = desk.publish();
            clock.advance(Duration.ofMillis(700));

            Publication second = desk.publisher().publish(IssuerId.ISSUING);

            assertThat(second).isEqualTo(new Publication.Overtaken(first));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_clock_that_was_set_back_publishes_nothing_older(TrialDatabase trial) {
        try (Desk desk = Desk.open(trial, clock)) {
            Crl first = desk.publish();
            clock.advance(Duration.ofHours(-1));

            assertThatThrownBy(() -> desk.publisher().publish(IssuerId.ISSUING))
                    .isInstanceOf(ClockWentBackException.class);

            assertThat(desk.publisher().latest(IssuerId.ISSUING)).contains(first);
            clock.advance(Duration.ofHours(1));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_list_is_due_when_there_is_none_or_it_is_old_or_a_status_changed(TrialDatabase trial) {
        try (Desk desk = Desk.open(trial, clock)) {
            assertThat(desk.publisher().publishIfDue(clock.instant())).hasSize(1);
            assertThat(desk.publisher().publishIfDue(clock.instant())).isEmpty();

            clock.advance(Duration.ofHours(1));
            desk.record(issue(0xA1));
            clock.advance(Duration.ofMinutes(3));
            assertThat(desk.publisher().publishIfDue(clock.instant())).isEmpty();
            assertThat(desk.publisher().publishIfDue(clock.instant().plusSeconds(120))).hasSize(1);

            clock.advance(Duration.ofHours(23));
            assertThat(desk.publisher().publishIfDue(clock.instant())).isEmpty();
            clock.advance(Duration.ofHours(1));
            assertThat(desk.publisher().publishIfDue(clock.instant())).hasSize(1);
        }
    }

    private static StatusChange.Issue issue(long serial) {
        return new StatusChange.Issue(certificate(serial), Instant.parse("2027-11-22T11:59:59Z"));
    }

    private static CertificateId certificate(long serial) {
        return new CertificateId(IssuerId.ISSUING, new SerialNumber(BigInteger.valueOf(serial)));
    }
}
