// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Chains and their entries (migration `db/ca/V1_2`).
final class SqlAudit {

    private static final String OPEN =
            """
            insert into audit_chain (id, node, opened_at, sequence, hash)
            values (?, ?, ?, 0, ?)
            """;

    private static final String HEAD =
            """
            select id, sequence, hash
              from audit_chain
             where id = ?
            """;

    private static final String MOVE_HEAD =
            """
            update audit_chain
               set sequence = ?, hash = ?
             where id = ? and sequence = ? and hash = ?
            """;

    private static final String APPEND =
            """
            insert into audit_entry
                   (chain, sequence, at, actor, role, action, object, outcome, source, detail, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ENTRIES_AFTER =
            """
            select chain, sequence, at, actor, role, action, object, outcome, source, detail, hash
              from audit_entry
             where chain = ? and sequence > ?
             order by sequence
             limit 1000
            """;

    private static final String HASH_AT =
            """
            select hash
              from audit_entry
             where chain = ? and sequence = ?
            """;

    private static final String HEADS =
            """
            select id, sequence, hash
              from audit_chain
             order by opened_at, id
            """;

    private static final String OPEN_HEADS =
            """
            select c.id, c.sequence, c.hash
              from audit_chain c
             where not exists (select 1 from audit_ended_chain e where e.chain = c.id)
             order by c.opened_at, c.id
            """;

    private static final String OPEN_HEADS_OF_NODE =
            """
            select c.id, c.sequence, c.hash
              from audit_chain c
             where c.node = ?
               and not exists (select 1 from audit_ended_chain e where e.chain = c.id)
             order by c.opened_at, c.id
            """;

    private final JdbcClient sql;

    SqlAudit(JdbcClient sql) {
        this.sql = sql;
    }

    void open(ChainId chain, String node, Instant at) {
        sql.sql(OPEN).params(chain.value(), node, at.toEpochMilli(), Sha256.ZERO.bytes()).update();
    }

    Optional<Head> head(ChainId chain) {
        return sql.sql(HEAD).params(chain.value()).query(SqlAudit::head).optional();
    }

    /// Compare-and-set; false when another has written to this chain.
    boolean moveHead(Head before, ChainedEntry after) {
        return sql.sql(MOVE_HEAD)
                        .params(
                                after.sequence(),
                                after.hash().bytes(),
                                before.chain().value(),
                                before.sequence(),
                                before.hash().bytes())
                        .update()
                == 1;
    }

    void append(ChainedEntry chained) {
        AuditEntry entry = chained.entry();
        sql.sql(APPEND)
                .params(
                        chained.chain().value(),
                        chained.sequence(),
                        chained.at().toEpochMilli(),
                        entry.actor(),
                        entry.role(),
                        entry.action(),
                        entry.object(),
                        entry.outcome().name().toLowerCase(Locale.ROOT),
                        entry.source(),
                        entry.detail(),
                        chained.hash().bytes())
                .update();
    }

    /// The next entries of a chain, at most 1,000.
    List<ChainedEntry> entriesAfter(ChainId chain, long sequence) {
        return sql.sql(ENTRIES_AFTER).params(chain.value(), sequence).query(SqlAudit::entry).list();
    }

    Optional<Sha256> hashAt(ChainId chain, long sequence) {
        return sql.sql(HASH_AT)
                .params(chain.value(), sequence)
                .query((row, _) -> Sha256.ofBytes(row.getBytes("hash")))
                .optional();
    }

    List<Head> heads() {
        return sql.sql(HEADS).query(SqlAudit::head).list();
    }

    List<Head> openHeads() {
        return sql.sql(OPEN_HEADS).query(SqlAudit::head).list();
    }

    List<Head> openHeads(String node) {
        return sql.sql(OPEN_HEADS_OF_NODE).params(node).query(SqlAudit::head).list();
    }

    static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                new ChainId(row.getString("id")),
                row.getLong("sequence"),
                Sha256.ofBytes(row.getBytes("hash")));
    }

    private static ChainedEntry entry(ResultSet row, int number) throws SQLException {
        return new ChainedEntry(
                new ChainId(row.getString("chain")),
                row.getLong("sequence"),
                Instant.ofEpochMilli(row.getLong("at")),
                new AuditEntry(
                        row.getString("actor"),
                        row.getString("role"),
                        row.getString("action"),
                        row.getString("object"),
                        AuditEntry.Outcome.valueOf(
                                row.getString("outcome").toUpperCase(Locale.ROOT)),
                        row.getString("source"),
                        row.getString("detail")),
                Sha256.ofBytes(row.getBytes("hash")));
    }
}
