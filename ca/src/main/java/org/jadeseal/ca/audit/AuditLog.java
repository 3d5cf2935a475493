// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;

/// The chain of this run of this node. Safe for use by many threads.
public final class AuditLog implements AutoCloseable {

    private final Database database;
    private final String node;
    private final ChainId chain;
    private final Checkpoints checkpoints;
    private final CheckpointSigner signer;

    /// As the last unit left it, were it committed; a head that is not the database's moves
    /// nothing.
    private volatile Optional<Head> expected = Optional.empty();

    private AuditLog(
            Database database,
            String node,
            ChainId chain,
            Checkpoints checkpoints,
            CheckpointSigner signer) {
        this.database = database;
        this.node = node;
        this.chain = chain;
        this.checkpoints = checkpoints;
        this.signer = signer;
    }

    /// Compares the database with the newest checkpoint outside it, ends what earlier runs of this
    /// node left open, and opens a chain for this run.
    ///
    /// @param node this node's name, stable over restarts; 1 to 64 letters, digits, `-`, `_`, `.`
    /// @param outside the file of checkpoints, on another disk or a write-once place if there is
    ///   one; made when neither it nor a checkpoint in the database exists
    /// @throws AuditDoubtException if the database is older than the checkpoint outside, or the
    ///   file outside is lost or changed
    public static AuditLog open(
            Database database, String node, CheckpointSigner signer, Path outside) {
        Checkpoints checkpoints = new Checkpoints(database, node, signer, outside);
        checkpoints.compareWithDatabase();
        ChainId chain = ChainId.fresh();
        AuditLog log = new AuditLog(database, node, chain, checkpoints, signer);
        database.perform(log::begin);
        checkpoints.start();
        return log;
    }

    /// Adds an entry in the transaction of the act that it tells of. If it cannot be written the
    /// act does not happen.
    public void append(Transaction transaction, AuditEntry entry) {
        SqlAudit sql = new SqlAudit(transaction.sql());
        ChainedEntry chained =
                expected.flatMap(head -> moved(sql, head, transaction.now(), entry))
                        .or(() -> moved(sql, head(sql), transaction.now(), entry))
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "the audit chain "
                                                + chain
                                                + " was written by somebody else"));
        sql.append(chained);
        expected = Optional.of(new Head(chain, chained.sequence(), chained.hash()));
        transaction.afterCommit(checkpoints::entryWritten);
    }

    private Head head(SqlAudit sql) {
        return sql.head(chain)
                .orElseThrow(
                        () -> new IllegalStateException("the audit chain " + chain + " is gone"));
    }

    /// Puts an entry behind `head`; empty when that is not the head of the chain.
    private Optional<ChainedEntry> moved(SqlAudit sql, Head head, Instant now, AuditEntry entry) {
        ChainedEntry chained =
                ChainedEntry.after(head.hash(), chain, head.sequence() + 1, now, entry);
        return sql.moveHead(head, chained) ? Optional.of(chained) : Optional.empty();
    }

    /// Signs and writes a checkpoint now, whatever the time; it happens by itself every minute and
    /// every 1,000 entries.
    public void checkpoint() {
        var _ = checkpoints.write();
    }

    /// Writes the whole log as JSON lines, up to a checkpoint that is made now, so that anybody can
    /// verify it elsewhere ([AuditExport], [ExportVerification]).
    ///
    /// @param lines takes one line after another, without its end
    public void export(Consumer<String> lines) {
        new AuditExport(database, checkpoints, signer, node).write(lines);
    }

    /// Ends this run's chain and writes a last checkpoint. Where that cannot be written the chain
    /// stays open, and the next run of this node says so.
    @Override
    public void close() {
        try {
            database.perform(transaction -> {
                append(transaction, entry("audit.close", ""));
                new SqlRegister(transaction.sql()).end(chain);
            });
        } finally {
            checkpoints.close();
        }
    }

    private void begin(Transaction transaction) {
        SqlAudit sql = new SqlAudit(transaction.sql());
        SqlRegister register = new SqlRegister(transaction.sql());
        sql.open(chain, node, transaction.now());
        append(transaction, entry("audit.open", ""));
        for (Head left : sql.openHeads(node)) {
            if (!left.chain().equals(chain)) {
                register.end(left.chain());
                append(transaction, entry("audit.found-open", left.chain().value()));
            }
        }
    }

    private AuditEntry entry(String action, String detail) {
        return new AuditEntry(
                "node:" + node,
                "system",
                action,
                "audit-chain:" + chain,
                AuditEntry.Outcome.DONE,
                node,
                detail);
    }
}
