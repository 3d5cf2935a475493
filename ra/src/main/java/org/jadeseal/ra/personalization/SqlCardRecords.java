// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.card.CardKeyHash;
import org.jadeseal.ra.mailer.Letters;
import org.jadeseal.ra.mailer.SheetNumber;
import org.jadeseal.ra.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tables `card_key_issuance` and `card_letters` (migration `V2_22__personalization.sql`).
final class SqlCardRecords {

    private static final String KEEP_ISSUANCE =
            """
            insert into card_key_issuance (card, key_hash, issuance, made_at)
            values (?, ?, ?, ?)
            """;

    private static final String ISSUANCE =
            """
            select issuance from card_key_issuance where card = ? and key_hash = ?
            """;

    private static final String FORGET_ISSUANCE =
            """
            delete from card_key_issuance where card = ? and key_hash = ?
            """;

    private static final String KEEP_LETTERS =
            """
            insert into card_letters (task, step, pin_sheet, password_sheet) values (?, ?, ?, ?)
            """;

    private static final String LETTERS =
            """
            select pin_sheet, password_sheet from card_letters where task = ? and step = ?
            """;

    private SqlCardRecords() {}

    static void keep(Transaction transaction, CardId card, CardKeyHash key, IssuanceId issuance) {
        transaction
                .sql()
                .sql(KEEP_ISSUANCE)
                .params(
                        card.value(),
                        key.value(),
                        issuance.toString(),
                        transaction.now().toEpochMilli())
                .update();
    }

    static Optional<IssuanceId> issuance(JdbcClient sql, CardId card, CardKeyHash key) {
        return sql.sql(ISSUANCE)
                .params(card.value(), key.value())
                .query(String.class)
                .optional()
                .map(IssuanceId::of);
    }

    static void forget(Transaction transaction, CardId card, CardKeyHash key) {
        transaction.sql().sql(FORGET_ISSUANCE).params(card.value(), key.value()).update();
    }

    static void keep(Transaction transaction, TaskId task, int step, Letters letters) {
        transaction
                .sql()
                .sql(KEEP_LETTERS)
                .params(
                        task.value(),
                        step,
                        letters.pinSheet().value(),
                        letters.passwordSheet().value())
                .update();
    }

    static Optional<Letters> letters(JdbcClient sql, TaskId task, int step) {
        return sql.sql(LETTERS)
                .params(task.value(), step)
                .query((row, _) ->
                        new Letters(
                                new SheetNumber(row.getString("pin_sheet")),
                                new SheetNumber(row.getString("password_sheet"))))
                .optional();
    }
}
