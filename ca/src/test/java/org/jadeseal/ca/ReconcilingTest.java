// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jadeseal.ca.audit.AuditVerdict;
import org.jadeseal.ca.audit.ExportVerification;
import org.jadeseal.ca.audit.VerifyAuditProgram;
import org.jadeseal.ca.backup.Backup;
import org.jadeseal.ca.backup.CheckedBackup;
import org.jadeseal.ca.backup.Progress;
import org.jadeseal.ca.backup.Restore;
import org.jadeseal.ca.crl.Crl;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.DatabaseAddress;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.issuance.IssuedPair;
import org.jadeseal.ca.recheck.Recheck;
import org.jadeseal.ca.restoration.NotReconciledException;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.revocation.MovableClock;
import org.jadeseal.ca.revocation.RevocationReason;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.revocation.StatusReading;
import org.jadeseal.ca.x509.IssuerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

/// Threats T5 and T16: a database that was put back says nothing before it knows what was said.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReconcilingTest {

    private static final Progress QUIET = new Progress(_ -> {}, () -> 0);

    private static final Pattern DIGEST = Pattern.compile("--perform ([0-9a-f]{64})");

    /// What happened before and after the backup, and what of it is left outside.
    ///
    /// @param revoked good in the backup, revoked since
    /// @param lost issued since, and revoked
    /// @param unlisted issued since, good, known by its certificate only
    private record Lost(
            Path backup,
            CertificateId revoked,
            CertificateId held,
            CertificateId lost,
            CertificateId unlisted,
            long published,
            Instant end) {}

    @ParameterizedTest
    @BothDatabases
    void what_was_published_since_the_backup_is_in_force_again(TrialDatabase target)
            throws IOException {
        try (TrialDatabase source = sameKind(target)) {
            Path outside = Files.createDirectory(target.folder().resolve("outside"));
            Lost lost = history(source, outside);
            restore(lost, target);
            MovableClock clock = new MovableClock(lost.end().plus(Duration.ofHours(2)));
            assertThatThrownBy(() -> TrialAuthority.again(target, clock, "node-1"))
                    .isInstanceOf(NotReconciledException.class);

            String shown = reconcile(target, clock, everything(outside));

            assertThat(shown)
                    .startsWith("0 ")
                    .contains(
                            "certificate "
                                    + lost.revoked()
                                    + ": here good, published AFFILIATION_CHANGED; from now on revoked",
                            "certificate "
                                    + lost.lost()
                                    + ": here unknown, published KEY_COMPROMISE",
                            "certificate " + lost.unlisted() + ": here unknown",
                            "lists of issuing go on above " + lost.published(),
                            "at least, are lost",
                            "Nothing was changed");
            assertThatThrownBy(() -> TrialAuthority.again(target, clock, "node-1"))
                    .isInstanceOf(NotReconciledException.class);

            assertThat(perform(target, clock, everything(outside), digest(shown), "chen"))
                    .startsWith("0 ")
                    .contains("the server may be started");

            try (TrialAuthority trial = TrialAuthority.again(target, clock, "node-1")) {
                assertThat(status(trial, lost.revoked()))
                        .isInstanceOf(CertificateStatus.Revoked.class);
                assertThat(status(trial, lost.lost()))
                        .isInstanceOf(CertificateStatus.Revoked.class);
                assertThat(status(trial, lost.held())).isInstanceOf(CertificateStatus.Held.class);
                assertThat(status(trial, lost.unlisted()))
                        .isInstanceOf(CertificateStatus.Held.class);
                assertThat(trial.door().lists().latest(IssuerId.ISSUING)).isEmpty();
                List<Crl> fresh = trial.door().lists().publishIfDue(clock.instant());
                assertThat(fresh)
                        .filteredOn(list -> list.issuer().equals(IssuerId.ISSUING))
                        .singleElement()
                        .satisfies(
                                list -> assertThat(list.number()).isGreaterThan(lost.published()));
                var _ = trial.issued(trial.order("F-9", new HolderCard()));
                tellsTheGap(trial, outside, target.folder().resolve("data/audit"));
            }
            clock.advance(Duration.ofHours(1));
            assertThat(
                            Recheck.of(target.folder().resolve("data"), target.address(), clock)
                                    .differences())
                    .isEmpty();
        }
    }

    /// Also to an auditor who has the checkpoints of before.
    private static void tellsTheGap(TrialAuthority trial, Path outside, Path audit)
            throws IOException {
        Path export = outside.resolve("after.jsonl");
        List<String> lines = new ArrayList<>();
        trial.door().audit().export(lines::add);
        Files.write(export, lines);

        Path checkpoints = outside.resolve("node-1.checkpoints");
        Path key = audit.resolve("audit-key.pem");
        AuditVerdict verdict =
                ExportVerification.of(
                        export,
                        new ExportVerification.Witnesses(List.of(checkpoints), Optional.of(key)));
        int exit =
                VerifyAuditProgram.run(
                        List.of(
                                export.toString(),
                                "--checkpoints",
                                checkpoints.toString(),
                                "--key",
                                key.toString()),
                        new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));

        assertThat(exit).as("neither whole nor unexplained").isEqualTo(3);
        assertThat(verdict).isInstanceOf(AuditVerdict.Restored.class);
        assertThat(verdict.toString()).contains("settled by lin and chen", "are lost");
        assertThat(lines.toString()).contains("first=lin second=chen");
    }

    @ParameterizedTest
    @BothDatabases
    void what_does_not_suffice_is_refused_in_words(TrialDatabase target) throws IOException {
        try (TrialDatabase source = sameKind(target)) {
            Path outside = Files.createDirectory(target.folder().resolve("outside"));
            Lost lost = history(source, outside);
            restore(lost, target);
            Clock clock = Clock.fixed(lost.end().plus(Duration.ofHours(2)), ZoneOffset.UTC);
            Path old = Files.createDirectory(target.folder().resolve("old"));
            Files.copy(outside.resolve("lists/issuing-oldest.crl"), old.resolve("issuing.crl"));

            assertThat(reconcile(target, clock, List.of()))
                    .contains("bring the newest that was published");
            assertThat(reconcile(target, clock, withLists(old, outside)))
                    .startsWith("1 ")
                    .contains("is older than the database");
            Files.copy(outside.resolve("lists/issuing-backup.crl"), old.resolve("issuing-2.crl"));
            assertThat(
                            reconcile(
                                    target,
                                    clock,
                                    withLists(old, outside, "--audit", outside + "/audit.jsonl")))
                    .contains("and the audit log tells of " + lost.published());

            byte[] forged = Files.readAllBytes(outside.resolve("lists/issuing-newest.crl"));
            forged[forged.length - 1] ^= 1;
            Files.write(old.resolve("issuing-3.crl"), forged);
            assertThat(reconcile(target, clock, withLists(old, outside)))
                    .contains("is not signed by it");

            String shown = reconcile(target, clock, everything(outside));
            assertThat(perform(target, clock, everything(outside), digest(shown), "Lin "))
                    .contains("another person has to give the digest");
            assertThat(perform(target, clock, everything(outside), "0".repeat(64), "chen"))
                    .contains("have it shown anew");
            assertThat(perform(target, clock, everything(outside), digest(shown), "chen"))
                    .startsWith("0 ");
            assertThat(reconcile(target, clock, everything(outside)))
                    .contains("there is no restore that waits");
        }
    }

    private static Lost history(TrialDatabase source, Path outside) throws IOException {
        Path lists = Files.createDirectory(outside.resolve("lists"));
        Path certificates = Files.createDirectory(outside.resolve("certificates"));
        try (TrialAuthority trial = TrialAuthority.at(source)) {
            IssuedPair first = trial.issued(trial.order("F-1", new HolderCard()));
            CertificateId revoked = id(first.signature());
            CertificateId held = id(first.encryption());
            publish(trial, lists, "oldest");
            record(trial, new StatusChange.Activate(revoked), new StatusChange.Activate(held));
            publish(trial, lists, "backup");
            trial.door().audit().checkpoint();
            Path backup = source.folder().resolve("backup");
            var _ =
                    Backup.of(
                            DataFolder.existing(source.folder().resolve("data")),
                            source.address(),
                            backup,
                            Optional.empty(),
                            trial.clock(),
                            QUIET);

            IssuedPair second = trial.issued(trial.order("F-2", new HolderCard()));
            CertificateId lost = id(second.signature());
            CertificateId unlisted = id(second.encryption());
            record(trial, new StatusChange.Activate(lost), new StatusChange.Activate(unlisted));
            record(
                    trial,
                    new StatusChange.Revoke(revoked, RevocationReason.AFFILIATION_CHANGED),
                    new StatusChange.Revoke(lost, RevocationReason.KEY_COMPROMISE),
                    new StatusChange.Hold(held));
            Files.write(certificates.resolve("unlisted.cer"), second.encryption().der().toArray());
            long number = publish(trial, lists, "newest");
            List<String> lines = new ArrayList<>();
            trial.door().audit().export(lines::add);
            Files.write(outside.resolve("audit.jsonl"), lines);
            record(trial, new StatusChange.Hold(unlisted));
            trial.door().audit().checkpoint();
            Files.copy(
                    source.folder().resolve("data/audit/node-1.checkpoints"),
                    outside.resolve("node-1.checkpoints"));
            return new Lost(backup, revoked, held, lost, unlisted, number, trial.clock().instant());
        }
    }

    private static CertificateId id(org.jadeseal.ca.issuance.IssuedCertificate certificate) {
        return new CertificateId(IssuerId.ISSUING, certificate.serial());
    }

    private static long publish(TrialAuthority trial, Path lists, String name) throws IOException {
        trial.clock().advance(Duration.ofMinutes(10));
        for (IssuerId issuer : trial.door().issuers()) {
            var _ = trial.door().lists().publish(issuer);
            Files.write(
                    lists.resolve(issuer + "-" + name + ".crl"),
                    trial.door().lists().latest(issuer).orElseThrow().der().toArray());
        }
        return trial.door().lists().latest(IssuerId.ISSUING).orElseThrow().number();
    }

    private static void record(TrialAuthority trial, StatusChange... changes) {
        trial.clock().advance(Duration.ofSeconds(5));
        trial.database()
                .perform(transaction -> {
                    for (StatusChange change : changes) {
                        var _ = trial.door().ledger().record(transaction, change).orUndo();
                    }
                });
    }

    private static void restore(Lost lost, TrialDatabase target) {
        var _ =
                Restore.of(
                        CheckedBackup.of(
                                lost.backup(),
                                new CheckedBackup.Witnesses(Optional.empty(), Optional.empty()),
                                QUIET),
                        new Restore.Place(target.folder().resolve("data"), target.address()),
                        Clock.fixed(lost.end().plus(Duration.ofHours(1)), ZoneOffset.UTC),
                        QUIET);
    }

    private static CertificateStatus status(TrialAuthority trial, CertificateId certificate) {
        return switch (trial.door().ledger().read(certificate)) {
            case StatusReading.Known known -> known.entry().orElseThrow().status();
            case StatusReading.InDoubt _ -> throw new AssertionError("in doubt");
        };
    }

    private static List<String> everything(Path outside) {
        return List.of(
                "--list",
                outside.resolve("lists").toString(),
                "--certificate",
                outside.resolve("certificates").toString(),
                "--audit",
                outside.resolve("audit.jsonl").toString(),
                "--checkpoints",
                outside.resolve("node-1.checkpoints").toString());
    }

    /// Lists of `issuing` from one folder, and the newest of the others.
    private static List<String> withLists(Path issuing, Path outside, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--list", issuing.toString()));
        for (String other : List.of("root", "device", "operations")) {
            arguments.add("--list");
            arguments.add(outside.resolve("lists/" + other + "-newest.crl").toString());
        }
        arguments.addAll(List.of(more));
        return arguments;
    }

    private static String digest(String shown) {
        var found = DIGEST.matcher(shown);
        assertThat(found.find()).as(shown).isTrue();
        return found.group(1);
    }

    private static String perform(
            TrialDatabase target, Clock clock, List<String> given, String digest, String second) {
        List<String> arguments = new ArrayList<>(given);
        arguments.addAll(List.of("--perform", digest, "--second", second));
        return reconcile(target, clock, arguments);
    }

    private static String reconcile(TrialDatabase target, Clock clock, List<String> given) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--data",
                                target.folder().resolve("data").toString(),
                                "--database",
                                target.option(),
                                "--by",
                                "lin"));
        arguments.addAll(given);
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int exit = new ReconcileProgram(clock, new PrintStream(told, true, UTF_8)).run(arguments);
        return exit + " " + told.toString(UTF_8);
    }

    private static TrialDatabase sameKind(TrialDatabase other) {
        return switch (other.address()) {
            case DatabaseAddress.Sqlite _ -> TrialDatabase.sqlite();
            case DatabaseAddress.Postgresql _ -> TrialDatabase.postgresql();
        };
    }
}
