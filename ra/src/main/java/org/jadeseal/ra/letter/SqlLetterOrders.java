// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.mailer.SheetNumber;
import org.jadeseal.ra.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `letter_order` (migration `db/ra/V2_55`).
final class SqlLetterOrders {

    private static final String COLUMNS =
            """
            select case_number, account, state, sheet, way, receipt, since, version
              from letter_order
            """;

    private static final String INSERT =
            """
            insert into letter_order (case_number, position, account, state, receipt, since,
                                      version)
            values (?, ?, ?, 'WAITING', '', ?, 1)
            """;

    /// Compare-and-set: touches the row only while it still is what the caller read.
    private static final String REPLACE =
            """
            update letter_order
               set state = ?, sheet = ?, task = null, begins = null, way = ?, receipt = ?,
                   since = ?, version = version + 1
             where case_number = ? and version = ?
            """;

    private static final String ALLOT =
            """
            update letter_order
               set sheet = ?, task = ?, begins = ?, version = version + 1
             where case_number = ? and version = ? and state = 'WAITING'
            """;

    private static final String ALLOTTED =
            """
            select sheet
              from letter_order
             where case_number = ? and state = 'WAITING' and task = ? and begins = ?
            """;

    private final JdbcClient sql;

    SqlLetterOrders(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<LetterOrder> find(CaseNumber number) {
        return sql.sql(COLUMNS + " where case_number = ?")
                .param(number.value())
                .query(SqlLetterOrders::order)
                .optional();
    }

    /// Newest first.
    List<LetterOrder> of(AccountId account) {
        return sql.sql(COLUMNS + " where account = ? order by position desc")
                .param(account.value())
                .query(SqlLetterOrders::order)
                .list();
    }

    /// Those that wait for the station, oldest first, and those that wait to be delivered.
    List<LetterOrder> open(int most) {
        return sql.sql(COLUMNS + " where state in ('WAITING', 'PRINTED') order by position limit ?")
                .param(most)
                .query(SqlLetterOrders::order)
                .list();
    }

    void insert(LetterOrder.Waiting waiting) {
        sql.sql(INSERT)
                .params(
                        waiting.order().caseNumber().value(),
                        waiting.order().caseNumber().position(),
                        waiting.order().account().value(),
                        waiting.since().toEpochMilli())
                .update();
    }

    void replace(LetterOrder after) {
        LetterOrder.Order order = after.order();
        changed(
                order,
                sql.sql(REPLACE)
                        .params(
                                Arrays.asList(
                                        state(after),
                                        sheet(after).map(SheetNumber::value).orElse(null),
                                        delivery(after).map(d -> d.way().name()).orElse(null),
                                        delivery(after).map(Delivery::receipt).orElse(""),
                                        after.since().toEpochMilli(),
                                        order.caseNumber().value(),
                                        order.version()))
                        .update());
    }

    /// Sets a sheet aside for one session of a task.
    static void allot(
            Transaction unit, LetterOrder.Order order, SheetNumber sheet, TaskId task, int begins) {
        changed(
                order,
                unit.sql()
                        .sql(ALLOT)
                        .params(
                                sheet.value(),
                                task.value(),
                                begins,
                                order.caseNumber().value(),
                                order.version())
                        .update());
    }

    /// The sheet that was set aside for this session, and for no other.
    Optional<SheetNumber> allotted(CaseNumber number, TaskId task, int begins) {
        return sql.sql(ALLOTTED)
                .params(number.value(), task.value(), begins)
                .query(String.class)
                .optional()
                .map(SheetNumber::new);
    }

    private static void changed(LetterOrder.Order order, int rows) {
        if (rows == 0) {
            throw new StaleLetterOrderException(order.caseNumber());
        }
    }

    private static String state(LetterOrder order) {
        return switch (order) {
            case LetterOrder.Waiting _ -> "WAITING";
            case LetterOrder.Printed _ -> "PRINTED";
            case LetterOrder.Delivered _ -> "DELIVERED";
            case LetterOrder.Superseded _ -> "SUPERSEDED";
        };
    }

    private static Optional<SheetNumber> sheet(LetterOrder order) {
        return switch (order) {
            case LetterOrder.Printed printed -> Optional.of(printed.sheet());
            case LetterOrder.Delivered delivered -> Optional.of(delivered.sheet());
            case LetterOrder.Waiting _, LetterOrder.Superseded _ -> Optional.empty();
        };
    }

    private static Optional<Delivery> delivery(LetterOrder order) {
        return order instanceof LetterOrder.Delivered delivered
                ? Optional.of(delivered.delivery())
                : Optional.empty();
    }

    private static LetterOrder order(ResultSet row, int number) throws SQLException {
        LetterOrder.Order order =
                new LetterOrder.Order(
                        new CaseNumber(row.getString("case_number")),
                        new AccountId(row.getString("account")),
                        row.getLong("version"));
        Instant since = Instant.ofEpochMilli(row.getLong("since"));
        String state = row.getString("state");
        return switch (state) {
            case "WAITING" -> new LetterOrder.Waiting(order, since);
            case "PRINTED" ->
                    new LetterOrder.Printed(order, new SheetNumber(row.getString("sheet")), since);
            case "DELIVERED" ->
                    new LetterOrder.Delivered(
                            order,
                            new SheetNumber(row.getString("sheet")),
                            new Delivery(
                                    Delivery.Way.valueOf(row.getString("way")),
                                    row.getString("receipt")),
                            since);
            case "SUPERSEDED" -> new LetterOrder.Superseded(order, since);
            default -> throw new IllegalStateException("letter state '" + state + "' is not known");
        };
    }
}
