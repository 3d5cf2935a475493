// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.recheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jadeseal.ca.database.DatabaseAddress;
import org.jadeseal.ca.database.ReadOnly;

/// One look at everything that a data folder and its database hold, as of one moment. The database
/// is held only while its rows are copied into files.
public final class Recheck {

    /// An issuance this old should be finished or abandoned by whichever node runs.
    private static final Duration LATE = Duration.ofMinutes(15);

    private final Path folder;
    private final Clock clock;
    private final Differences differences = new Differences();
    private final Optional<String> openssl = OpenSslVerdict.version();

    private Recheck(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// What it came to.
    ///
    /// @param certificates how many are recorded
    /// @param lists how many were published, deltas counted
    /// @param answers how many of OCSP lie in the folder
    /// @param openssl what OpenSSL calls itself; empty when it is missing
    /// @param differences one sentence each; empty when all is as it should be
    public record Outcome(
            int certificates,
            int lists,
            int answers,
            Optional<String> openssl,
            List<String> differences) {

        public Outcome {
            differences = List.copyOf(differences);
        }

        /// All in one line.
        public String told() {
            return "%d certificates, %d lists, %d answers of OCSP: %s"
                    .formatted(
                            certificates,
                            lists,
                            answers,
                            differences.isEmpty()
                                    ? "all as recorded"
                                    : differences.size() + " differences");
        }
    }

    /// Writes nothing but files of its own, elsewhere, and removes them.
    ///
    /// @throws IOException if the folder cannot be read
    /// @throws org.jadeseal.ca.database.DatabaseUnavailableException if the database cannot
    public static Outcome of(Path folder, DatabaseAddress database, Clock clock)
            throws IOException {
        Path work = Files.createTempDirectory("jadeseal-recheck");
        try {
            return new Recheck(folder, clock).run(database, work);
        } finally {
            remove(work);
        }
    }

    private Outcome run(DatabaseAddress database, Path work) throws IOException {
        Issuers issuers = Issuers.in(folder, differences);
        long late = clock.instant().minus(LATE).toEpochMilli();
        Records records =
                ReadOnly.look(database, sql -> Records.copied(new SqlRecords(sql), work, late));
        Ledger ledger = Ledger.played(records, differences);
        records.unfinished()
                .forEach(id -> differences.add("issuance " + id, "nobody has finished it"));
        records.gone()
                .forEach(name -> differences.add("certificate " + name, "its record is gone"));
        Optional<OpenSslVerdict> second =
                openssl.map(_ -> new OpenSslVerdict(issuers, work, differences));
        ClientChecks clients = new ClientChecks(issuers, differences, isTrial());
        records.clients().forEach(clients::check);
        int certificates = certificates(records, issuers, ledger, second);
        ListChecks lists = new ListChecks(issuers, ledger, differences);
        lists.check(records);
        second.ifPresent(other -> lists.newest().values().forEach(other::list));
        return new Outcome(
                certificates, lists.count(), answers(issuers, ledger), openssl, differences.all());
    }

    private int certificates(
            Records records, Issuers issuers, Ledger ledger, Optional<OpenSslVerdict> second) {
        CertificateChecks checks = new CertificateChecks(issuers, ledger, differences);
        records.forEachIssued(row -> {
            checks.check(row);
            second.ifPresent(other -> other.certificate(row));
        });
        second.ifPresent(OpenSslVerdict::verifyWaiting);
        return checks.count();
    }

    private boolean isTrial() throws IOException {
        Path kind = folder.resolve("kind");
        return !Files.exists(kind) || Files.readString(kind).strip().equals("trial");
    }

    private int answers(Issuers issuers, Ledger ledger) {
        try {
            return new AnswerChecks(issuers, ledger, differences).check(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the answers in " + folder + " cannot be read", e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
