// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.hotline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.OperationToken;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `hotline_call` (migrations `db/ra/V2_56` and `V2_59`).
final class SqlCalls {

    private static final String INSERT =
            """
            insert into hotline_call (id, account, officer, proof, caller, note, card_lost,
                                      card_damaged, held, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String BY_OFFICER =
            """
            select count(*)
              from hotline_call
             where officer = ? and at > ?
            """;

    private static final String HELD =
            """
            select count(*)
              from hotline_call
             where account = ? and held = 1 and at > ?
            """;

    private static final String OF =
            """
            select at, officer, proof, caller, note, card_lost, card_damaged, held
              from hotline_call
             where account = ?
             order by at desc, id
             limit ?
            """;

    private SqlCalls() {}

    static void insert(
            Transaction unit,
            OperationToken token,
            OfficerActor actor,
            Report report,
            boolean held) {
        unit.sql()
                .sql(INSERT)
                .params(
                        token.value(),
                        report.account().value(),
                        actor.officer().value(),
                        report.proof().word(),
                        report.caller(),
                        report.note(),
                        report.card() == CardTrouble.LOST ? 1 : 0,
                        report.card() == CardTrouble.DAMAGED ? 1 : 0,
                        held ? 1 : 0,
                        unit.now().toEpochMilli())
                .update();
    }

    static long byOfficer(JdbcClient sql, OfficerId officer, Instant since) {
        return count(sql, BY_OFFICER, officer.value(), since);
    }

    static long held(JdbcClient sql, AccountId account, Instant since) {
        return count(sql, HELD, account.value(), since);
    }

    private static long count(JdbcClient sql, String statement, String about, Instant since) {
        return sql.sql(statement).params(about, since.toEpochMilli()).query(Long.class).single();
    }

    /// Newest first.
    static List<Call> of(JdbcClient sql, AccountId account, int most) {
        return sql.sql(OF).params(account.value(), most).query(SqlCalls::call).list();
    }

    private static Call call(ResultSet row, int number) throws SQLException {
        return new Call(
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("officer"),
                row.getString("proof"),
                row.getString("caller"),
                row.getString("note"),
                trouble(row),
                row.getInt("held") == 1);
    }

    private static CardTrouble trouble(ResultSet row) throws SQLException {
        if (row.getInt("card_lost") == 1) {
            return CardTrouble.LOST;
        }
        return row.getInt("card_damaged") == 1 ? CardTrouble.DAMAGED : CardTrouble.NONE;
    }
}
