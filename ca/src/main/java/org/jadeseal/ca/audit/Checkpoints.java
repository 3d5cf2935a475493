// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jadeseal.ca.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes this node's checkpoints, into the database and to the second place.
final class Checkpoints implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final long MOST_ENTRIES = 1000;

    private final Database database;
    private final String node;
    private final CheckpointSigner signer;
    private final OutsideFile outside;
    private final AtomicLong entries = new AtomicLong();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("audit-checkpoints").factory());
    private Optional<SignedCheckpoint> newest = Optional.empty();

    Checkpoints(Database database, String node, CheckpointSigner signer, Path outside) {
        if (!Checkpoint.NODE.matcher(node).matches()) {
            throw new IllegalArgumentException(
                    "node name must be 1 to 64 letters, digits, '-', '_', '.', was '" + node + "'");
        }
        this.database = database;
        this.node = node;
        this.signer = signer;
        this.outside = new OutsideFile(outside);
    }

    /// @throws AuditDoubtException if the database is older than the newest checkpoint outside
    void compareWithDatabase() {
        newest = outside.newest();
        long kept = new SqlRegister(database.read()).newestKept(node);
        if (newest.map(signed -> signed.checkpoint().number()).orElse(0L) < kept) {
            throw new AuditDoubtException(
                    "the file of audit checkpoints "
                            + outside
                            + " is lost or was cut: it must reach number "
                            + kept
                            + "; put it back");
        }
        newest.ifPresent(this::compare);
    }

    private void compare(SignedCheckpoint signed) {
        if (!signed.isSignedBy(signer)) {
            throw new AuditDoubtException(
                    "the newest audit checkpoint outside the database (number "
                            + signed.checkpoint().number()
                            + ") is not signed by our audit key; find out who changed it");
        }
        List<String> findings = new Comparison(database.read()).findings(signed.checkpoint());
        if (!findings.isEmpty()) {
            throw new AuditDoubtException(
                    "the database is older than the audit checkpoint outside it, or was changed: "
                            + String.join("; ", findings)
                            + "; restore the newest backup");
        }
    }

    void start() {
        var _ =
                timer.scheduleAtFixedRate(
                        this::writeWhenWorthIt,
                        PERIOD.toMillis(),
                        PERIOD.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    void entryWritten() {
        if (entries.incrementAndGet() == MOST_ENTRIES) {
            timer.execute(this::writeWhenWorthIt);
        }
    }

    private void writeWhenWorthIt() {
        try {
            if (entries.get() > 0) {
                var _ = write();
            }
        } catch (RuntimeException e) {
            log.error("no audit checkpoint could be written; it is tried again in a minute", e);
        }
    }

    /// Writes outside first: all that it speaks of is committed, and the database never knows of a
    /// checkpoint that the file outside has not.
    synchronized SignedCheckpoint write() {
        entries.set(0);
        SignedCheckpoint signed = SignedCheckpoint.sign(next(), signer);
        outside.append(signed);
        newest = Optional.of(signed);
        database.perform(transaction -> new SqlRegister(transaction.sql()).keep(signed));
        return signed;
    }

    /// Hands out this node's checkpoints up to `last`, oldest first.
    void upTo(SignedCheckpoint last, Consumer<SignedCheckpoint> each) {
        long number = last.checkpoint().number();
        outside.forEach(signed -> {
            if (signed.checkpoint().number() <= number) {
                each.accept(signed);
            }
        });
    }

    /// The heads are read before the register: a chain that ends in between stands in both.
    private Checkpoint next() {
        List<Head> open = new SqlAudit(database.read()).openHeads();
        Register ended = new SqlRegister(database.read()).current();
        return new Checkpoint(
                node,
                newest.map(before -> before.checkpoint().number() + 1).orElse(1L),
                database.now(),
                newest.map(SignedCheckpoint::hash).orElse(Sha256.ZERO),
                ended,
                open);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        var _ = write();
    }
}
