// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The register of ended chains and the checkpoints (migration `db/ca/V1_2`).
final class SqlRegister {

    private static final String CREATE =
            """
            insert into audit_register (one, position, register)
            values (1, 0, ?)
            on conflict (one) do nothing
            """;

    /// Also takes the row's lock, so that two nodes do not end chains at the same place.
    private static final String ADVANCE =
            """
            update audit_register
               set position = position + 1
             where one = 1
            """;

    private static final String SET =
            """
            update audit_register
               set position = ?, register = ?
             where one = 1
            """;

    private static final String CURRENT =
            """
            select position, register
              from audit_register
             where one = 1
            """;

    private static final String END =
            """
            insert into audit_ended_chain (position, chain, sequence, hash, register)
            values (?, ?, ?, ?, ?)
            """;

    private static final String AT =
            """
            select position, register
              from audit_ended_chain
             where position = ?
            """;

    private static final String ENDED =
            """
            select chain as id, sequence, hash
              from audit_ended_chain
             order by position
            """;

    private static final String KEEP =
            """
            insert into audit_checkpoint (node, number, at, content, signature)
            values (?, ?, ?, ?, ?)
            """;

    private static final String NEWEST_KEPT =
            """
            select coalesce(max(number), 0)
              from audit_checkpoint
             where node = ?
            """;

    private static final String NODES =
            """
            select distinct node
              from audit_checkpoint
             order by node
            """;

    private final JdbcClient sql;

    SqlRegister(JdbcClient sql) {
        this.sql = sql;
    }

    /// Enters a chain as ended, with the head it has now.
    void end(ChainId chain) {
        sql.sql(CREATE).params(Sha256.ZERO.bytes()).update();
        sql.sql(ADVANCE).update();
        Head head = new SqlAudit(sql).head(chain).orElseThrow();
        Register current = current();
        Register after = new Register(current.position() - 1, current.hash()).with(head);
        sql.sql(SET).params(after.position(), after.hash().bytes()).update();
        sql.sql(END)
                .params(
                        after.position(),
                        chain.value(),
                        head.sequence(),
                        head.hash().bytes(),
                        after.hash().bytes())
                .update();
    }

    Register current() {
        return sql.sql(CURRENT).query(SqlRegister::register).optional().orElse(Register.EMPTY);
    }

    Optional<Register> at(long position) {
        return position == 0
                ? Optional.of(Register.EMPTY)
                : sql.sql(AT).params(position).query(SqlRegister::register).optional();
    }

    List<Head> ended() {
        return sql.sql(ENDED).query(SqlAudit::head).list();
    }

    void keep(SignedCheckpoint signed) {
        Checkpoint checkpoint = signed.checkpoint();
        sql.sql(KEEP)
                .params(
                        checkpoint.node(),
                        checkpoint.number(),
                        checkpoint.at().toEpochMilli(),
                        checkpoint.text(),
                        signed.signature())
                .update();
    }

    /// The number of the newest checkpoint of a node, 0 when there is none.
    long newestKept(String node) {
        return sql.sql(NEWEST_KEPT).params(node).query(Long.class).single();
    }

    /// Every node that has ever made a checkpoint.
    List<String> nodes() {
        return sql.sql(NODES).query(String.class).list();
    }

    private static Register register(ResultSet row, int number) throws SQLException {
        return new Register(row.getLong("position"), Sha256.ofBytes(row.getBytes("register")));
    }
}
