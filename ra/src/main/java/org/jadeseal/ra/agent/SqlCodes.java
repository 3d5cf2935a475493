// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Table `agent_code` (migration `V2_21__agent.sql`).
final class SqlCodes {

    private static final String COLUMNS =
            """
            select id, secret_hash, browser, user_name, site, state, tries, expires_at
              from agent_code
            """;

    private static final String INSERT =
            """
            insert into agent_code (id, link_hash, handle, secret_hash, browser, user_name, site,
                                    state, tries, made_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, 'OPEN', 0, ?, ?)
            on conflict do nothing
            """;

    private static final String SPEND_OVERDUE =
            """
            update agent_code set state = 'SPENT' where state = 'OPEN' and expires_at < ?
            """;

    private static final String SPEND_OF_BROWSER =
            """
            update agent_code set state = 'SPENT' where state = 'OPEN' and browser = ?
            """;

    private static final String SPEND_FOR_ANY_BROWSER =
            """
            update agent_code set state = 'SPENT' where state = 'OPEN' and browser is null
            """;

    private static final String SET_STATE =
            """
            update agent_code set state = ? where id = ? and state = 'OPEN'
            """;

    private static final String REFUSE =
            """
            update agent_code set refused_program = ? where id = ?
            """;

    private static final String REFUSED =
            """
            select refused_program
              from agent_code
             where browser = ? and made_at > ? and refused_program is not null
             order by made_at desc
             limit 1
            """;

    private static final String COUNT_TRY =
            """
            update agent_code
               set tries = tries + 1, state = case when tries >= ? then 'SPENT' else state end
             where id = ?
            """;

    private SqlCodes() {}

    /// A code as it is stored.
    ///
    /// @param browser hash of the browser's session; empty when any browser may bind
    record Row(
            String id,
            String secretHash,
            Optional<String> browser,
            Optional<AgentUser> user,
            SiteOrigin site,
            String state,
            long expiresAt) {}

    /// Stores it.
    ///
    /// @return false if the handle is in use
    static boolean insert(
            Transaction transaction, String id, OneTimeCode code, TypedCode typed, Owner owner) {
        long now = transaction.now().toEpochMilli();
        transaction.sql().sql(SPEND_OVERDUE).params(now).update();
        owner.browser()
                .ifPresentOrElse(
                        browser -> transaction.sql().sql(SPEND_OF_BROWSER).params(browser).update(),
                        () -> transaction.sql().sql(SPEND_FOR_ANY_BROWSER).update());
        return transaction
                        .sql()
                        .sql(INSERT)
                        .params(
                                Arrays.asList(
                                        id,
                                        Tokens.hash(code.link()),
                                        typed.handle(),
                                        Tokens.hash(typed.secret()),
                                        owner.browser().orElse(null),
                                        owner.user().map(AgentUser::text).orElse(null),
                                        code.site().value(),
                                        now,
                                        code.expires().toEpochMilli()))
                        .update()
                == 1;
    }

    /// For whom a code is made.
    record Owner(Optional<String> browser, Optional<AgentUser> user) {}

    static Optional<Row> byLink(Transaction transaction, String link) {
        return transaction
                .sql()
                .sql(COLUMNS + "where link_hash = ?")
                .params(Tokens.hash(link))
                .query((row, _) -> code(row))
                .optional();
    }

    static Optional<Row> byHandle(Transaction transaction, String handle) {
        return transaction
                .sql()
                .sql(COLUMNS + "where handle = ? order by made_at desc limit 1")
                .params(handle)
                .query((row, _) -> code(row))
                .optional();
    }

    /// Marks it as used.
    ///
    /// @return false if it was not open
    static boolean use(Transaction transaction, String id) {
        return transaction.sql().sql(SET_STATE).params("USED", id).update() == 1;
    }

    /// Notes that a program of this version came with the code and was too old.
    static void refuse(Transaction transaction, String id, String version) {
        transaction.sql().sql(REFUSE).params(version, id).update();
    }

    /// The version of the program that came last with a code of this browser and was too old.
    static Optional<String> refused(JdbcClient sql, String browser, Instant since) {
        return sql.sql(REFUSED)
                .params(browser, since.toEpochMilli())
                .query(String.class)
                .optional();
    }

    /// Counts a wrong secret; the last one that is allowed spends the handle.
    static void countTry(Transaction transaction, String id, int most) {
        transaction.sql().sql(COUNT_TRY).params(most - 1, id).update();
    }

    private static Row code(ResultSet row) throws SQLException {
        return new Row(
                row.getString("id"),
                row.getString("secret_hash"),
                Optional.ofNullable(row.getString("browser")),
                Optional.ofNullable(row.getString("user_name")).map(AgentUser::parse),
                new SiteOrigin(row.getString("site")),
                row.getInt("tries") >= Codes.MOST_TRIES ? "TRIED" : row.getString("state"),
                row.getLong("expires_at"));
    }
}
