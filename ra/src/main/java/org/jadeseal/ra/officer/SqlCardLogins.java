// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.officer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.SessionId;
import org.jadeseal.ra.task.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `officer_card_login` (migration `db/ra/V2_69`).
final class SqlCardLogins {

    private static final String PROVE =
            """
            insert into officer_card_login (task, owner, officer, certificate, agent, reader,
                                            proven_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (task) do nothing
            """;

    private static final String COMPLETE =
            """
            update officer_card_login set session = ? where task = ? and session is null
            """;

    private static final String COLUMNS =
            """
            select task, owner, officer, certificate, agent, reader, proven_at, session
              from officer_card_login
            """;

    private SqlCardLogins() {}

    /// Row.
    ///
    /// @param owner the browser in which it was begun
    /// @param session once it is completed
    record Row(
            TaskId task,
            AgentUser owner,
            OfficerId officer,
            SerialNumber certificate,
            Place place,
            long provenAt,
            Optional<SessionId> session) {}

    /// Where the card is.
    record Place(ConnectionId agent, String reader) {}

    static void prove(Transaction unit, Row row) {
        unit.sql()
                .sql(PROVE)
                .params(
                        row.task().value(),
                        row.owner().text(),
                        row.officer().value(),
                        row.certificate().hex(),
                        row.place().agent().value(),
                        row.place().reader(),
                        unit.now().toEpochMilli())
                .update();
    }

    /// Answers false when it was completed before.
    static boolean complete(Transaction unit, TaskId task, SessionId session) {
        return unit.sql().sql(COMPLETE).params(session.value(), task.value()).update() == 1;
    }

    static Optional<Row> find(JdbcClient sql, TaskId task) {
        return sql.sql(COLUMNS + " where task = ?")
                .param(task.value())
                .query(SqlCardLogins::read)
                .optional();
    }

    static Optional<Row> find(JdbcClient sql, SessionId session) {
        return sql.sql(COLUMNS + " where session = ?")
                .param(session.value())
                .query(SqlCardLogins::read)
                .optional();
    }

    /// Those of an agent whose session was begun.
    static List<Row> at(JdbcClient sql, ConnectionId agent) {
        return sql.sql(COLUMNS + " where agent = ? and session is not null")
                .param(agent.value())
                .query(SqlCardLogins::read)
                .list();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        @Nullable String session = row.getString("session");
        return new Row(
                new TaskId(row.getString("task")),
                AgentUser.parse(row.getString("owner")),
                new OfficerId(row.getString("officer")),
                SerialNumber.ofHex(row.getString("certificate")),
                new Place(new ConnectionId(row.getString("agent")), row.getString("reader")),
                row.getLong("proven_at"),
                Optional.ofNullable(session).map(SessionId::new));
    }
}
