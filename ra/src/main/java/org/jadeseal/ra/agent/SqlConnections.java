// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Table `agent_connection` (migration `V2_21__agent.sql`).
final class SqlConnections {

    private static final String COLUMNS =
            """
            select id, browser, user_name, site, kind, installation, program, sealing_key, state,
                   closing, readers, ticket_until, pair, last_poll
              from agent_connection
            """;

    private static final String INSERT =
            """
            insert into agent_connection (id, token_hash, ticket_hash, ticket_until, browser,
                   user_name, site, kind, installation, program, sealing_key, state, readers, pair,
                   pair_due, opened_at, last_poll)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', '[]', ?, 0, ?, ?)
            """;

    private static final String BIND =
            """
            update agent_connection
               set state = 'BOUND', browser = ?, user_name = ?, pair = ?, pair_due = ?,
                   ticket_hash = null
             where id = ? and state <> 'CLOSED'
            """;

    private static final String SEEN =
            """
            update agent_connection set readers = ?, last_poll = ? where id = ?
            """;

    private static final String TAKE_PAIR =
            """
            update agent_connection set pair_due = 0 where id = ? and pair_due = 1
            """;

    private static final String IDENTIFY =
            """
            update agent_connection set user_name = ? where browser = ? and state = 'BOUND'
            """;

    private static final String CLOSE =
            """
            update agent_connection set state = 'CLOSED', closing = ? where state <> 'CLOSED' and\s
            """;

    private SqlConnections() {}

    /// A connection as it is stored.
    ///
    /// @param browser hash of the session it is bound to, or of the one that may bind it
    record Row(
            AgentConnection connection,
            Optional<String> browser,
            String state,
            Optional<Closing> closing,
            long ticketUntil,
            Optional<String> pair) {}

    /// What a new connection is made of.
    record Fresh(
            ConnectionId id,
            String token,
            Optional<String> ticket,
            long ticketUntil,
            Dial dial,
            Right right) {}

    /// By what right it was opened, and for whom.
    record Right(
            SiteOrigin site,
            Optional<String> browser,
            Optional<AgentUser> user,
            Optional<String> pair) {}

    static void insert(Transaction transaction, Fresh fresh) {
        long now = transaction.now().toEpochMilli();
        AgentConnection.Program program = fresh.dial().program();
        transaction
                .sql()
                .sql(INSERT)
                .params(
                        Arrays.asList(
                                fresh.id().value(),
                                Tokens.hash(fresh.token()),
                                fresh.ticket().map(Tokens::hash).orElse(null),
                                fresh.ticketUntil(),
                                fresh.right().browser().orElse(null),
                                fresh.right().user().map(AgentUser::text).orElse(null),
                                fresh.right().site().value(),
                                program.kind().name(),
                                program.installation(),
                                program.version(),
                                fresh.dial().sealingKey().getEncoded(),
                                fresh.right().pair().orElse(null),
                                now,
                                now))
                .update();
    }

    static void bind(
            Transaction transaction,
            ConnectionId id,
            String browser,
            Optional<AgentUser> user,
            PairDue pair) {
        transaction
                .sql()
                .sql(BIND)
                .params(
                        Arrays.asList(
                                browser,
                                user.map(AgentUser::text).orElse(null),
                                pair.pair().orElse(null),
                                pair.due() ? 1 : 0,
                                id.value()))
                .update();
    }

    /// Pair due.
    ///
    /// @param due whether the agent has still to be told its half
    record PairDue(Optional<String> pair, boolean due) {}

    static void seen(Transaction transaction, ConnectionId id, String readers) {
        transaction
                .sql()
                .sql(SEEN)
                .params(readers, transaction.now().toEpochMilli(), id.value())
                .update();
    }

    static boolean takePair(Transaction transaction, ConnectionId id) {
        return transaction.sql().sql(TAKE_PAIR).params(id.value()).update() == 1;
    }

    static void identify(Transaction transaction, String browser, AgentUser user) {
        transaction.sql().sql(IDENTIFY).params(user.text(), browser).update();
    }

    static void closeOne(Transaction transaction, ConnectionId id, Closing reason) {
        close(transaction, "id = ?", reason, id.value());
    }

    static void closeOfBrowser(Transaction transaction, String browser, Closing reason) {
        close(transaction, "browser = ?", reason, browser);
    }

    static void closeOfUser(Transaction transaction, AgentUser user, Closing reason) {
        close(transaction, "user_name = ?", reason, user.text());
    }

    /// Those of a trial that wait for any browser.
    static void closeForAnyBrowser(Transaction transaction) {
        String waiting = "state = ? and browser is null and pair is null";
        close(transaction, waiting, Closing.ELSEWHERE, "WAITING");
    }

    static void closeOfPair(Transaction transaction, String pair, Closing reason) {
        close(transaction, "pair = ?", reason, pair);
    }

    private static void close(Transaction transaction, String which, Closing reason, String value) {
        transaction.sql().sql(CLOSE + which).params(reason.name(), value).update();
    }

    static Optional<Row> byToken(JdbcClient sql, String token) {
        return one(sql, "where token_hash = ?", Tokens.hash(token));
    }

    static Optional<Row> byTicket(JdbcClient sql, String ticket) {
        return one(sql, "where ticket_hash = ?", Tokens.hash(ticket));
    }

    static Optional<Row> byId(JdbcClient sql, ConnectionId id) {
        return one(sql, "where id = ?", id.value());
    }

    static Optional<Row> boundTo(JdbcClient sql, String browser) {
        return one(
                sql,
                "where browser = ? and state = 'BOUND' order by last_poll desc limit 1",
                browser);
    }

    static Optional<Row> ofPair(JdbcClient sql, String pair) {
        return one(
                sql, "where pair = ? and state <> 'CLOSED' order by last_poll desc limit 1", pair);
    }

    private static Optional<Row> one(JdbcClient sql, String which, String value) {
        return sql.sql(COLUMNS + which).params(value).query((row, _) -> row(row)).optional();
    }

    private static Row row(ResultSet row) throws SQLException {
        AgentConnection connection =
                new AgentConnection(
                        new ConnectionId(row.getString("id")),
                        new AgentConnection.Program(
                                AgentKind.valueOf(row.getString("kind")),
                                row.getString("installation"),
                                row.getString("program")),
                        new SiteOrigin(row.getString("site")),
                        SealingKeys.read(row.getBytes("sealing_key")),
                        row.getString("state").equals("BOUND"),
                        text(row.getString("user_name")).map(AgentUser::parse),
                        new AgentConnection.Presence(
                                Readers.read(row.getString("readers")),
                                java.time.Instant.ofEpochMilli(row.getLong("last_poll"))));
        return new Row(
                connection,
                text(row.getString("browser")),
                row.getString("state"),
                text(row.getString("closing")).map(Closing::valueOf),
                row.getLong("ticket_until"),
                text(row.getString("pair")));
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value);
    }
}
