// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

import java.util.Arrays;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Table `agent_pair` (migration `V2_21__agent.sql`).
final class SqlPairs {

    private static final String INSERT =
            """
            insert into agent_pair (id, browser_hash, installation, user_name, made_at)
            values (?, ?, ?, ?, ?)
            """;

    private static final String TELL =
            """
            update agent_pair set agent_hash = ? where id = ? and revoked_at is null
            """;

    private static final String REVOKE =
            """
            update agent_pair set revoked_at = ? where user_name = ? and revoked_at is null
            """;

    private static final String COLUMNS =
            """
            select id, installation, user_name from agent_pair
             where revoked_at is null and
            """;

    private SqlPairs() {}

    /// Row.
    ///
    /// @param user empty in a trial's pair, which is anybody's
    record Row(String id, String installation, Optional<AgentUser> user) {}

    static void insert(Transaction transaction, Row pair, String browserSecret) {
        transaction
                .sql()
                .sql(INSERT)
                .params(
                        Arrays.asList(
                                pair.id(),
                                Tokens.hash(browserSecret),
                                pair.installation(),
                                pair.user().map(AgentUser::text).orElse(null),
                                transaction.now().toEpochMilli()))
                .update();
    }

    static void tell(Transaction transaction, String pair, String agentSecret) {
        transaction.sql().sql(TELL).params(Tokens.hash(agentSecret), pair).update();
    }

    static void revokeAll(Transaction transaction, AgentUser user) {
        transaction
                .sql()
                .sql(REVOKE)
                .params(transaction.now().toEpochMilli(), user.text())
                .update();
    }

    static Optional<Row> byBrowser(JdbcClient sql, String secret) {
        return one(sql, " browser_hash = ?", secret);
    }

    static Optional<Row> byAgent(JdbcClient sql, String secret) {
        return one(sql, " agent_hash = ?", secret);
    }

    private static Optional<Row> one(JdbcClient sql, String which, String secret) {
        return sql.sql(COLUMNS + which)
                .params(Tokens.hash(secret))
                .query((row, _) ->
                        new Row(
                                row.getString("id"),
                                row.getString("installation"),
                                Optional.ofNullable(row.getString("user_name"))
                                        .map(AgentUser::parse)))
                .optional();
    }
}
