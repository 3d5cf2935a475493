// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Table `card_check` (migration `V2_67__self_test.sql`): the last one of each account.
final class SqlCardChecks {

    private static final String PUT =
            """
            insert into card_check (account, at, reader, tries_left, signature, encryption)
            values (?, ?, ?, ?, ?, ?)
            on conflict (account) do update
               set at = excluded.at, reader = excluded.reader, tries_left = excluded.tries_left,
                   signature = excluded.signature, encryption = excluded.encryption
            """;

    private static final String FIND =
            """
            select at, reader, tries_left, signature, encryption
              from card_check
             where account = ?
            """;

    private SqlCardChecks() {}

    static void put(Transaction unit, AccountId account, CardFinding finding) {
        unit.sql()
                .sql(PUT)
                .params(
                        account.value(),
                        finding.at().toEpochMilli(),
                        finding.reader(),
                        finding.triesLeft(),
                        finding.signature().name(),
                        finding.encryption().name())
                .update();
    }

    static Optional<CardFinding> find(JdbcClient sql, AccountId account) {
        return sql.sql(FIND).params(account.value()).query((row, _) -> finding(row)).optional();
    }

    private static CardFinding finding(ResultSet row) throws SQLException {
        return new CardFinding(
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("reader"),
                row.getInt("tries_left"),
                CardFinding.Found.valueOf(row.getString("signature")),
                CardFinding.Found.valueOf(row.getString("encryption")));
    }
}
