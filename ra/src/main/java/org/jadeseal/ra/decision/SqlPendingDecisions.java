// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.SessionId;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.FormDigest;
import org.jadeseal.ra.form.Ruling;
import org.jadeseal.ra.form.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `pending_decision` (migration `db/ra/V2_70`).
final class SqlPendingDecisions {

    private static final String INSERT =
            """
            insert into pending_decision (id, officer, session, operation, paper, case_number,
                                          verdict, seen, reason, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SETTLE =
            """
            update pending_decision set outcome = ? where id = ? and outcome is null
            """;

    private static final String FIND =
            """
            select id, officer, session, operation, paper, case_number, verdict, seen, reason,
                   outcome
              from pending_decision
             where id = ?
            """;

    private SqlPendingDecisions() {}

    static void insert(Transaction unit, PendingDecision pending) {
        unit.sql()
                .sql(INSERT)
                .params(
                        pending.id(),
                        pending.officer().id().value(),
                        pending.officer().session().value(),
                        pending.token().value(),
                        pending.about().paper().name(),
                        pending.about().number().value(),
                        pending.verdict().name(),
                        pending.about().seen().value(),
                        pending.reason(),
                        unit.now().toEpochMilli())
                .update();
    }

    /// Answers false when it was settled before.
    static boolean settle(Transaction unit, String id, Ruling outcome) {
        return unit.sql().sql(SETTLE).params(outcome.name(), id).update() == 1;
    }

    static Optional<PendingDecision> find(JdbcClient sql, String id) {
        return sql.sql(FIND).param(id).query(SqlPendingDecisions::row).optional();
    }

    private static PendingDecision row(ResultSet row, int number) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        return new PendingDecision(
                row.getString("id"),
                new PendingDecision.Officer(
                        new OfficerId(row.getString("officer")),
                        new SessionId(row.getString("session"))),
                new OperationToken(row.getString("operation")),
                new PendingDecision.Case(
                        PaperKind.valueOf(row.getString("paper")),
                        new CaseNumber(row.getString("case_number")),
                        new FormDigest(row.getString("seen"))),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("reason"),
                Optional.ofNullable(outcome).map(Ruling::valueOf));
    }
}
