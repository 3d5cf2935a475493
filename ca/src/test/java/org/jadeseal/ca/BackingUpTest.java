// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jadeseal.ca.backup.Backup;
import org.jadeseal.ca.backup.CheckedBackup;
import org.jadeseal.ca.backup.Progress;
import org.jadeseal.ca.backup.Restore;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.recheck.Recheck;
import org.jadeseal.ca.restoration.NotReconciledException;
import org.jadeseal.ca.revocation.MovableClock;
import org.jadeseal.ca.x509.IssuerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BackingUpTest {

    private static final Clock LATER =
            Clock.fixed(TrialAuthority.MORNING.plus(Duration.ofHours(1)), ZoneOffset.UTC);

    private static final Progress QUIET = new Progress(_ -> {}, () -> 0);

    @ParameterizedTest
    @CsvSource({"sqlite, sqlite", "postgresql, postgresql", "sqlite, postgresql"})
    void what_is_backed_up_while_certificates_are_issued_comes_back_as_recorded(
            String from, String to) throws Exception {
        try (TrialDatabase source = database(from);
                TrialDatabase target = database(to)) {
            Path backup = source.folder().resolve("backups/one");
            int issuedAfterwards = backUpUnderLoad(source, backup);

            Path restored = target.folder().resolve("data");
            var restoration =
                    Restore.of(
                            CheckedBackup.of(backup, witnesses(), QUIET),
                            new Restore.Place(restored, target.address()),
                            LATER,
                            QUIET);

            Recheck.Outcome outcome = Recheck.of(restored, target.address(), LATER);
            assertThat(outcome.differences()).isEmpty();
            assertThat(outcome.certificates()).isGreaterThan(1).isLessThan(issuedAfterwards);
            assertThat(outcome.lists()).isPositive();
            assertThat(restoration.backupAt()).isEqualTo(TrialAuthority.MORNING);
            assertThat(everythingBelow(restored)).allMatch(BackingUpTest::isForItsOwnerOnly);
            assertThatThrownBy(() -> TrialAuthority.again(target, clock(), "node-1"))
                    .isInstanceOf(NotReconciledException.class)
                    .hasMessageContaining("from the backup of 2026-11-23T02:00:00Z")
                    .hasMessageContaining("the command 'reconcile'");
        }
    }

    /// Two threads issue before, while and after the backup is made.
    ///
    /// @return how many certificates there were at the end
    private static int backUpUnderLoad(TrialDatabase source, Path backup) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger pairs = new AtomicInteger();
        try (TrialAuthority trial = TrialAuthority.at(source);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            var _ = trial.door().lists().publish(IssuerId.ISSUING);
            int _ = issue(trial, pairs);
            List<Future<?>> issuing =
                    Stream.generate(() ->
                                    threads.submit(() -> {
                                        while (!done.get()) {
                                            int _ = issue(trial, pairs);
                                        }
                                    }))
                            .limit(2)
                            .<Future<?>>map(future -> future)
                            .toList();
            var _ =
                    Backup.of(
                            DataFolder.existing(source.folder().resolve("data")),
                            source.address(),
                            backup,
                            java.util.Optional.empty(),
                            trial.clock(),
                            QUIET);
            int then = issue(trial, pairs);
            done.set(true);
            for (Future<?> one : issuing) {
                one.get();
            }
            return Math.max(then, pairs.get()) * 2;
        }
    }

    private static int issue(TrialAuthority trial, AtomicInteger pairs) {
        int number = pairs.incrementAndGet();
        var _ = trial.issued(trial.order("F-" + number, new HolderCard()));
        trial.door().audit().checkpoint();
        return number;
    }

    @Test
    void a_backup_that_is_not_as_it_was_made_is_refused() throws IOException {
        try (TrialDatabase place = TrialDatabase.sqlite()) {
            Path backup = backup(place);
            Path list = backup.resolve("database/audit_entry.rows");
            Path key = backup.resolve("folder/keys/issuing.key");
            byte[] rows = Files.readAllBytes(list);
            byte[] manifest = Files.readAllBytes(backup.resolve("manifest"));

            flip(list, rows.length / 2);
            assertThat(restore(place, backup))
                    .contains("1 not restored", "audit_entry.rows is not as it was");

            Files.write(list, java.util.Arrays.copyOf(rows, rows.length - 1));
            assertThat(restore(place, backup)).contains("audit_entry.rows is not as it was");

            Files.write(list, rows);
            Files.move(key, place.folder().resolve("taken-away"));
            assertThat(restore(place, backup)).contains("file folder/keys/issuing.key is missing");

            Files.move(place.folder().resolve("taken-away"), key);
            Files.writeString(backup.resolve("folder/keys/other.key"), "x");
            assertThat(restore(place, backup)).contains("other.key is not in the manifest");

            Files.delete(backup.resolve("folder/keys/other.key"));
            for (int cut : new int[] {manifest.length - 1, manifest.length / 2, 0}) {
                Files.write(backup.resolve("manifest"), java.util.Arrays.copyOf(manifest, cut));
                assertThat(restore(place, backup)).contains("was cut off or changed");
            }
            for (int at = 0; at < manifest.length; at += 97) {
                Files.write(backup.resolve("manifest"), manifest);
                flip(backup.resolve("manifest"), at);
                assertThat(restore(place, backup)).as("octet %d", at).startsWith("1 ");
            }

            Files.delete(backup.resolve("manifest"));
            assertThat(restore(place, backup)).contains("no backup, or one that was broken off");
            assertThat(place.folder().resolve("back")).doesNotExist();

            Files.write(backup.resolve("manifest"), manifest);
            assertThat(restore(place, backup)).startsWith("0 ").contains("Nothing is signed there");
        }
    }

    @Test
    void a_backup_is_believed_by_its_digest_or_by_a_key_that_was_kept_elsewhere()
            throws IOException {
        try (TrialDatabase place = TrialDatabase.sqlite()) {
            Path backup = backup(place);
            Path kept = place.folder().resolve("data/audit/audit-key.pem");

            assertThat(restore(place, backup, "--digest", "0".repeat(64))).contains("expected 000");
            Files.writeString(backup.resolve("manifest.signature"), "AAAA");
            assertThat(restore(place, backup)).contains("not signed by the audit key");
            Files.delete(backup.resolve("manifest.signature"));
            assertThat(restore(place, backup, "--key", kept.toString()))
                    .contains("the backup is not signed");
        }
    }

    @Test
    void nothing_that_is_there_is_overwritten() throws IOException {
        try (TrialDatabase place = TrialDatabase.sqlite()) {
            Path backup = backup(place);
            Path data = place.folder().resolve("data");

            assertThat(backUp(place, backup))
                    .startsWith("1 ")
                    .contains("is there already and stays");
            assertThat(
                            run(out ->
                                    new RestoreProgram(LATER, out)
                                            .run(
                                                    List.of(
                                                            backup.toString(),
                                                            "--data",
                                                            data.toString()))))
                    .startsWith("1 ")
                    .contains("is not empty and stays as it is");
            assertThat(
                            restore(
                                    place,
                                    backup,
                                    "--database",
                                    "sqlite:" + place.folder().resolve("test.db")))
                    .contains("the database must be empty");
            assertThat(place.folder().resolve("back.restoring")).doesNotExist();

            Files.createDirectory(place.folder().resolve("broken.partial"));
            assertThat(backUp(place, place.folder().resolve("broken"))).contains("was broken off");
        }
    }

    private static Path backup(TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            var _ = trial.door().lists().publish(IssuerId.ISSUING);
            Path backup = place.folder().resolve("backup");
            assertThat(backUp(place, backup)).startsWith("0 ").contains("digest ");
            return backup;
        }
    }

    private static String backUp(TrialDatabase place, Path into) {
        return run(out ->
                new BackupProgram(LATER, out)
                        .run(
                                List.of(
                                        into.toString(),
                                        "--data",
                                        place.folder().resolve("data").toString(),
                                        "--database",
                                        "sqlite:" + place.folder().resolve("test.db"))));
    }

    private static String restore(TrialDatabase place, Path backup, String... options) {
        List<String> words =
                Stream.concat(
                                Stream.of(
                                        backup.toString(),
                                        "--data",
                                        place.folder().resolve("back").toString()),
                                Stream.of(options))
                        .toList();
        return run(out -> new RestoreProgram(LATER, out).run(words));
    }

    private interface Running {
        int on(PrintStream out);
    }

    private static String run(Running program) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int exit = program.on(new PrintStream(told, true, UTF_8));
        return exit + " " + told.toString(UTF_8);
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] octets = Files.readAllBytes(file);
        octets[at] ^= 1;
        Files.write(file, octets);
    }

    private static TrialDatabase database(String name) {
        return name.equals("sqlite") ? TrialDatabase.sqlite() : TrialDatabase.postgresql();
    }

    private static MovableClock clock() {
        return new MovableClock(LATER.instant());
    }

    private static CheckedBackup.Witnesses witnesses() {
        return new CheckedBackup.Witnesses(java.util.Optional.empty(), java.util.Optional.empty());
    }

    private static List<Path> everythingBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        }
    }

    private static boolean isForItsOwnerOnly(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                    .endsWith("------");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
