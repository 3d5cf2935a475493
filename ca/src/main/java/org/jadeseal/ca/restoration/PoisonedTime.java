// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.restoration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.audit.AuditLog;
import org.jadeseal.ca.audit.CheckpointSigner;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.DatabaseAddress;
import org.jadeseal.ca.database.ReadOnly;
import org.jadeseal.ca.database.TimeFloor;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.x509.Bytes;

/// A clock ran ahead, its time was written down, and nothing may be written before that time comes.
/// Two people may say that it never was, as one has it shown and another gives the digest (T17).
public final class PoisonedTime {

    /// A floor so little ahead is waited for.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path folder;
    private final DatabaseAddress address;
    private final Clock clock;
    private final String first;
    private final List<String> lines = new ArrayList<>();

    private PoisonedTime(Path folder, DatabaseAddress address, Clock clock, String first) {
        this.folder = folder;
        this.address = address;
        this.clock = clock;
        this.first = first;
    }

    /// Looks how far ahead the database is. Changes nothing.
    ///
    /// @param clock right
    /// @param first who has it shown, as the audit log shall name that person
    /// @throws ReconcileRefusedException if it is not ahead of the clock
    public static PoisonedTime shown(
            Path folder, DatabaseAddress address, Clock clock, String first) {
        PoisonedTime time = new PoisonedTime(folder, address, clock, Person.named(first));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        time.lines.addAll(
                ReadOnly.<List<String>>look(
                        address,
                        sql -> {
                            List<String> found = new ArrayList<>();
                            Instant floor = TimeFloor.of(sql).orElse(Instant.EPOCH);
                            if (!floor.isAfter(now.plus(TOLERANCE))) {
                                throw new ReconcileRefusedException(
                                        "the newest time in the database is %s, and the clock says %s: nothing is to be lowered"
                                                .formatted(floor, now));
                            }
                            found.add("the newest time in the database is " + floor);
                            SqlFutureTimes future = new SqlFutureTimes(sql);
                            future.lists(now)
                                    .forEach(list ->
                                            found.add("published with a time to come: " + list));
                            future.certificates(now)
                                    .forEach(certificate ->
                                            found.add(
                                                    "issued with a time to come, look at it: certificate "
                                                            + certificate));
                            return found;
                        }));
        time.lines.add("shown to " + time.first);
        return time;
    }

    /// What was found, one sentence each.
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /// SHA-256 of the lines: what the second person gives.
    public String digest() {
        return Bytes.of(String.join("\n", lines).getBytes(UTF_8)).sha256().hex();
    }

    /// Lowers what is ahead to now. The server must not run.
    ///
    /// @param digest of what both have seen
    /// @param second who gives it
    /// @param signer the audit key
    /// @throws ReconcileRefusedException if the digest is another, or both are the same person
    public void perform(String digest, String second, CheckpointSigner signer) {
        Person.requireOther(first, second);
        Person.requireSame(digest, digest());
        String node = "lower-time-" + clock.millis();
        try (Database database = TimeFloor.openDespite(address, List.of("db/ca"), clock);
                AuditLog log =
                        AuditLog.open(
                                database,
                                node,
                                signer,
                                folder.resolve("audit").resolve(node + ".checkpoints"))) {
            database.perform(transaction -> lower(transaction, log, second));
        }
    }

    private void lower(Transaction transaction, AuditLog log, String second) {
        int units = TimeFloor.lower(transaction);
        new SqlFutureTimes(transaction.sql()).lowerLists(transaction.now());
        log.append(
                transaction,
                new AuditEntry(
                        "person:" + first,
                        "operator",
                        "clock.lower",
                        "database:time",
                        AuditEntry.Outcome.DONE,
                        "local",
                        "first=%s second=%s plan=%s units=%d; %s"
                                .formatted(
                                        first, second, digest(), units, String.join("; ", lines))));
    }
}
