// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.TrialDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;

/// Plays T16 on a file that has left the house.
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifyingAnExportTest {

    private final CheckpointSigner ours = new EllipticSigner();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private @TempDir Path folder;

    @ParameterizedTest
    @BothDatabases
    void an_untouched_export_is_whole(TrialDatabase trial) throws IOException {
        List<String> export = exported(trial, ours);

        assertThat(ExportVerification.of(written(export), witnesses()))
                .isEqualTo(new AuditVerdict.Sound(2, 14, 3));
        assertThat(program("--key", folder.resolve("audit-key.pem").toString())).isZero();
    }

    @Test
    void whichever_line_is_taken_out_is_missed() throws IOException {
        List<String> export = exported(TrialDatabase.sqlite(), ours);

        for (int i = 0; i < export.size(); i++) {
            List<String> shorter = new ArrayList<>(export);
            shorter.remove(i);
            assertThat(findings(shorter)).as("without line %d", i + 1).isNotEmpty();
        }
    }

    @Test
    void a_log_cut_off_anywhere_is_not_whole() throws IOException {
        List<String> export = exported(TrialDatabase.sqlite(), ours);

        for (int length = 0; length < export.size(); length++) {
            assertThat(findings(export.subList(0, length))).as("of %d lines", length).isNotEmpty();
        }
    }

    @Test
    void no_octet_can_be_flipped() throws IOException {
        byte[] whole = Files.readAllBytes(written(exported(TrialDatabase.sqlite(), ours)));
        Random random = new Random(16);

        for (int i = 0; i < 1500; i++) {
            byte[] changed = whole.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(folder.resolve("audit.jsonl"), changed);
            assertThat(verdict()).as("octet %d", at).isInstanceOf(AuditVerdict.Unsound.class);
        }
    }

    /// Two signatures of three leave bits of their last letter unused.
    @Test
    void no_bit_of_the_signed_end_can_be_flipped() throws IOException {
        List<String> export = exported(TrialDatabase.sqlite(), ours);
        while (!export.getLast().endsWith("=\"}")) {
            export = exported(TrialDatabase.sqlite(), ours);
        }
        byte[] whole = Files.readAllBytes(written(export));

        for (int bit = 8 * (whole.length - export.getLast().length());
                bit < 8 * whole.length;
                bit++) {
            byte[] changed = whole.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(folder.resolve("audit.jsonl"), changed);
            assertThat(verdict()).as("bit %d", bit).isInstanceOf(AuditVerdict.Unsound.class);
        }
    }

    @Test
    void the_last_entry_is_named_when_it_was_changed() throws IOException {
        List<String> export = exported(TrialDatabase.sqlite(), ours);
        int last = export.size() - 2;
        export.set(last, export.get(last).replace("officer:1", "officer:2"));

        assertThat(findings(export)).anyMatch(finding -> finding.matches(".*entry 9 was changed"));
        assertThat(program()).isOne();
    }

    @Test
    void an_older_export_does_not_reach_the_second_place() throws IOException {
        TrialDatabase trial = TrialDatabase.sqlite();
        List<String> older;
        try (Database database = trial.open(clock);
                AuditLog log = open(trial, database, ours)) {
            older = export(log);
            append(database, log, 1);
            log.checkpoint();
        }
        Files.copy(trial.folder().resolve("outside"), folder.resolve("audit.checkpoints"));

        assertThat(findings(older)).isEmpty();
        assertThat(program()).isOne();
    }

    @Test
    void an_export_signed_by_somebody_else_is_known_by_the_key() throws IOException {
        List<String> theirs = exported(TrialDatabase.sqlite(), new EllipticSigner());
        AuditKeyFile.write(folder.resolve("audit-key.pem"), ours.publicKey());

        assertThat(findings(theirs)).isEmpty();
        assertThat(program()).isOne();
    }

    private List<String> exported(TrialDatabase trial, CheckpointSigner signer) {
        try (Database database = trial.open(clock)) {
            try (AuditLog log = open(trial, database, signer)) {
                append(database, log, 3);
                log.checkpoint();
            }
            try (AuditLog log = open(trial, database, signer)) {
                append(database, log, 8);
                AuditKeyFile.write(folder.resolve("audit-key.pem"), signer.publicKey());
                return export(log);
            }
        }
    }

    private static AuditLog open(TrialDatabase trial, Database database, CheckpointSigner signer) {
        return AuditLog.open(database, "one", signer, trial.folder().resolve("outside"));
    }

    private static List<String> export(AuditLog log) {
        List<String> lines = new ArrayList<>();
        log.export(lines::add);
        return lines;
    }

    private static void append(Database database, AuditLog log, int count) {
        AuditEntry entry =
                new AuditEntry(
                        "officer:1",
                        "RAO",
                        "test.act",
                        "card:\"1\\",
                        AuditEntry.Outcome.DONE,
                        "test",
                        "玉𠮷\n印");
        for (int i = 0; i < count; i++) {
            database.perform(transaction -> log.append(transaction, entry));
        }
    }

    private Path written(List<String> lines) throws IOException {
        return Files.write(folder.resolve("audit.jsonl"), lines);
    }

    private static ExportVerification.Witnesses witnesses() {
        return new ExportVerification.Witnesses(List.of(), java.util.Optional.empty());
    }

    private AuditVerdict verdict() {
        return ExportVerification.of(folder.resolve("audit.jsonl"), witnesses());
    }

    private List<String> findings(List<String> lines) throws IOException {
        Path _ = written(lines);
        return switch (verdict()) {
            case AuditVerdict.Restored restored -> restored.losses();
            case AuditVerdict.Unsound(List<String> findings) -> findings;
            case AuditVerdict.Sound _ -> List.of();
        };
    }

    private int program(String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add(folder.resolve("audit.jsonl").toString());
        return VerifyAuditProgram.run(
                arguments, new PrintStream(new ByteArrayOutputStream(), false, UTF_8));
    }
}
