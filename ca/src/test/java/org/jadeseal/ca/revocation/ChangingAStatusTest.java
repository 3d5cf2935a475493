// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.revocation.CertificateStatus.Good;
import org.jadeseal.ca.revocation.CertificateStatus.Held;
import org.jadeseal.ca.revocation.CertificateStatus.Pending;
import org.jadeseal.ca.revocation.CertificateStatus.Revoked;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangingAStatusTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant ONE = NOON.plus(Duration.ofHours(1));
    private static final Instant TWO = NOON.plus(Duration.ofHours(2));
    private static final Instant NEXT_YEAR = Instant.parse("2027-11-22T11:59:59Z");
    private static final CertificateId CERTIFICATE = certificate(0x1234);

    private final MovableClock clock = new MovableClock(NOON);

    @ParameterizedTest
    @BothDatabases
    void an_issued_certificate_is_pending_since_its_issue(TrialDatabase trial) {
        try (Database database = trial.open(clock);
                StatusLedger ledger = StatusLedger.open(database)) {
            Recording recording = issue(database, ledger);

            assertThat(recording).isEqualTo(new Recording.Recorded(1, new Pending(NOON)));
            assertThat(read(ledger)).contains(new Pending(NOON));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_certificate_that_was_never_issued_has_no_status(TrialDatabase trial) {
        try (Database database = trial.open(clock);
                StatusLedger ledger = StatusLedger.open(database)) {
            var change = new StatusChange.Activate(CERTIFICATE);

            Recording recording = record(database, ledger, change);

            assertThat(recording).isEqualTo(new Recording.NeverIssued(change));
            assertThat(read(ledger)).isEmpty();
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_serial_number_is_issued_once(TrialDatabase trial) {
        try (Database database = trial.open(clock);
                StatusLedger ledger = StatusLedger.open(database)) {
            issue(database, ledger);

            Recording again = issue(database, ledger);

            assertThat(again).isInstanceOf(Recording.NotPossible.class);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void several_are_issued_together_or_none_of_them(TrialDatabase trial) {
        StatusChange.Issue known = new StatusChange.Issue(CERTIFICATE, NEXT_YEAR);
        StatusChange.Issue other = new StatusChange.Issue(certificate(0x5678), NEXT_YEAR);
        StatusChange.Issue third = new StatusChange.Issue(certificate(0x9abc), NEXT_YEAR);
        try (Database database = trial.open(clock);
                StatusLedger ledger = StatusLedger.open(database)) {
            issue(database, ledger);

            assertThatThrownBy(() -> issue(database, ledger, List.of(other, known)))
                    .isInstanceOf(StatusChangeRefusedException.class);

            assertThat(issue(database, ledger, List.of(other, third))).isEqualTo(3);
            assertThat(status(ledger.read(third.certificate()))).contains(new Pending(NOON));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_release_gives_back_the_state_before_the_hold(TrialDatabase trial) {
        try (Database database = trial.open(clock);
                StatusLedger ledger = StatusLedger.open(database)) {
            issue(database, ledger);
            clock.advance(Duration.ofHours(1));
            record(database, ledger, new StatusChange.Hold(CERTIFICATE));
            assertThat(read(ledger)).contains(new Held(NOON, new Pending(NOON)));
            record(database, ledger, new StatusChange.Release(CERTIFICATE));
            assertThat(read(ledger)).contains(new Pending(NOON));
            record(database, ledger, new StatusChange.Activate(CERTIFICATE));
            record(database, ledger, new StatusChange.Hold(CERTIFICATE));
            assertThat(read(ledger)).contains(new Held(ONE, new Good()));

            record(database, ledger, new StatusChange.Release(CERTIFICATE));

            assertThat(read(ledger)).contains(new Good());
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_revocation_from_hold_keeps_the_time_of_the_hold(TrialDatabase trial) {
        try (Database database = trial.open(clock);
                StatusLedger ledger = StatusLedger.open(database)) {
            issue(database, ledger);
            record(database, ledger, new StatusChange.Activate(CERTIFICATE));
            clock.advance(Duration.ofHours(1));
            record(database, ledger, new StatusChange.Hold(CERTIFICATE));
            clock.advance(Duration.ofHours(1));

            record(
                    database,
                    ledger,
                    new StatusChange.Revoke(
                            CERTIFICATE, RevocationReason.KEY_COMPROMISE, Optional.of(NOON)));

            assertThat(read(ledger)).contains(new Revoked(RevocationReason.KEY_COMPROMISE, ONE));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_revoked_certificate_stays_revoked(TrialDatabase trial) {
        try (Database database = trial.open(clock);
                StatusLedger ledger = StatusLedger.open(database)) {
            issue(database, ledger);
            clock.advance(Duration.ofHours(2));
            record(database, ledger, new StatusChange.Activate(CERTIFICATE));
            record(database, ledger, new StatusChange.Supersede(CERTIFICATE));
            var release = new StatusChange.Release(CERTIFICATE);

            Recording recording = record(database, ledger, release);

            assertThat(recording)
                    .isEqualTo(
                            new Recording.NotPossible(
                                    release, new Revoked(RevocationReason.SUPERSEDED, TWO)));
            assertThatThrownBy(recording::orUndo)
                    .isInstanceOf(StatusChangeRefusedException.class)
                    .hasMessageContaining("issuing/1234");
        }
    }

    @ParameterizedTest
    @BothDatabases
    void positions_are_gapless_although_units_fail(TrialDatabase trial) throws Exception {
        try (Database database = trial.open(clock);
                StatusLedger ledger = StatusLedger.open(database)) {
            try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                var calls =
                        IntStream.range(0, 200)
                                .mapToObj(
                                        n -> callers.submit(() -> tryToIssue(database, ledger, n)))
                                .toList();
                for (var call : calls) {
                    call.get();
                }
            }

            assertThat(positions(database))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 160).boxed().toList());
            assertThat(IntStream.range(0, 200).filter(n -> known(ledger, n))).hasSize(160);
        }
    }

    @ParameterizedTest
    @BothDatabases
    void another_node_learns_of_a_change_and_a_restart_forgets_nothing(TrialDatabase trial) {
        try (Database here = trial.open(clock);
                Database there = trial.open(clock);
                StatusLedger ledger = StatusLedger.open(here)) {
            LedgerFollower other = new LedgerFollower(there, System::nanoTime);
            other.refresh();
            issue(here, ledger);
            record(here, ledger, new StatusChange.Activate(CERTIFICATE));
            other.refresh();
            assertThat(status(other.read(CERTIFICATE))).contains(new Good());

            LedgerFollower restarted = new LedgerFollower(there, System::nanoTime);
            restarted.refresh();

            assertThat(status(restarted.read(CERTIFICATE))).contains(new Good());
        }
    }

    @ParameterizedTest
    @BothDatabases
    void after_two_seconds_without_the_database_nothing_is_known(TrialDatabase trial) {
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // it may well overflow
        try (Database database = trial.open(clock)) {
            LedgerFollower follower = new LedgerFollower(database, nanos::get);
            follower.refresh();

            nanos.addAndGet(Duration.ofSeconds(2).toNanos());
            assertThat(follower.read(CERTIFICATE)).isInstanceOf(StatusReading.Known.class);
            nanos.incrementAndGet();
            assertThat(follower.read(CERTIFICATE)).isEqualTo(new StatusReading.InDoubt());
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_ledger_that_was_changed_behind_our_back_is_read_anew(TrialDatabase trial) {
        try (Database database = trial.open(clock);
                StatusLedger ledger = StatusLedger.open(database)) {
            issue(database, ledger);
            LedgerFollower follower = new LedgerFollower(database, System::nanoTime);
            follower.refresh();

            database.perform(transaction -> {
                transaction
                        .sql()
                        .sql("update certificate_status set state = 'good', since = 0")
                        .update();
                transaction
                        .sql()
                        .sql("update status_ledger set hash = ?")
                        .params("f".repeat(64))
                        .update();
            });
            follower.refresh();

            assertThat(status(follower.read(CERTIFICATE))).contains(new Good());
        }
    }

    private static boolean tryToIssue(Database database, StatusLedger ledger, int number) {
        try {
            database.perform(transaction -> {
                ledger.record(
                                transaction,
                                new StatusChange.Issue(certificate(number + 1), NEXT_YEAR))
                        .orUndo();
                if (number % 5 == 0) {
                    throw new IllegalArgumentException("every fifth");
                }
            });
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean known(StatusLedger ledger, int number) {
        return status(ledger.read(certificate(number + 1))).isPresent();
    }

    private static java.util.List<Long> positions(Database database) {
        return database.read()
                .sql("select position from status_change order by position")
                .query(Long.class)
                .list();
    }

    private static Recording issue(Database database, StatusLedger ledger) {
        return record(database, ledger, new StatusChange.Issue(CERTIFICATE, NEXT_YEAR));
    }

    private static long issue(
            Database database, StatusLedger ledger, List<StatusChange.Issue> issues) {
        return database.write(transaction -> ledger.recordIssues(transaction, issues));
    }

    private static Recording record(Database database, StatusLedger ledger, StatusChange change) {
        return database.write(transaction -> ledger.record(transaction, change));
    }

    private static Optional<CertificateStatus> read(StatusLedger ledger) {
        return status(ledger.read(CERTIFICATE));
    }

    private static Optional<CertificateStatus> status(StatusReading reading) {
        return switch (reading) {
            case StatusReading.Known known -> known.entry().map(StatusEntry::status);
            case StatusReading.InDoubt _ -> throw new AssertionError("the ledger is in doubt");
        };
    }

    private static CertificateId certificate(long serial) {
        return new CertificateId(IssuerId.ISSUING, new SerialNumber(BigInteger.valueOf(serial)));
    }
}
