// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.SessionId;
import org.jadeseal.ra.subscriber.SubscriberId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `account` (migration `db/ra/V2_06`).
final class SqlAccounts {

    private static final String COLUMNS =
            """
            select id, holder, state, failures, password_memory, password_passes, password_salt,
                   password_hmac, password_of, session, since, version
              from account
            """;

    private static final String FIND = COLUMNS + " where id = ?";

    private static final String OPEN_ONE =
            COLUMNS + " where holder = ? and state <> 'CLOSED' order by opened_at desc, id limit 1";

    private static final String INSERT =
            """
            insert into account (id, holder, state, failures, opened_at, since, version)
            values (?, ?, ?, ?, ?, ?, 1)
            """;

    /// Compare-and-set: touches the row only while it still is what the caller read.
    private static final String REPLACE =
            """
            update account
               set state = ?, failures = ?, since = ?, session = ?, version = version + 1
             where id = ? and version = ?
            """;

    private static final String SET_PASSWORD =
            """
            update account
               set password_memory = ?, password_passes = ?, password_salt = ?, password_hmac = ?,
                   password_of = 'LETTER', session = null, version = version + 1
             where id = ? and version = ?
            """;

    private static final String SET_OWN_PASSWORD =
            """
            update account
               set password_memory = ?, password_passes = ?, password_salt = ?, password_hmac = ?,
                   password_of = 'HOLDER', failures = 0, version = version + 1
             where id = ? and version = ?
            """;

    private static final String VOID_PASSWORD =
            """
            update account
               set state = ?, failures = ?, since = ?, password_memory = null,
                   password_passes = null, password_salt = null, password_hmac = null,
                   password_of = null, session = null, version = version + 1
             where id = ? and version = ?
            """;

    private final JdbcClient sql;

    SqlAccounts(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<AccountRecord> find(AccountId id) {
        return sql.sql(FIND).param(id.value()).query(SqlAccounts::read).optional();
    }

    Optional<AccountRecord> openOne(SubscriberId holder) {
        return sql.sql(OPEN_ONE).param(holder.value()).query(SqlAccounts::read).optional();
    }

    void insert(Account account) {
        sql.sql(INSERT)
                .params(
                        account.id().value(),
                        account.holder().value(),
                        state(account),
                        failures(account),
                        account.since().toEpochMilli(),
                        account.since().toEpochMilli())
                .update();
    }

    /// Writes state and session; an empty session ends the one that stands.
    void replace(Account after, Optional<SessionId> session) {
        int changed =
                sql.sql(REPLACE)
                        .param(state(after))
                        .param(failures(after))
                        .param(after.since().toEpochMilli())
                        .param(session.map(SessionId::value).orElse(null))
                        .param(after.id().value())
                        .param(after.key().version())
                        .update();
        refuseStale(changed, after);
    }

    /// Replaces the password by a letter's and ends the session that stands.
    void setPassword(Account account, StoredPassword password) {
        setPassword(SET_PASSWORD, account, password);
    }

    /// Replaces the password by one that the holder has chosen; the session stays.
    void setOwnPassword(Account account, StoredPassword password) {
        setPassword(SET_OWN_PASSWORD, account, password);
    }

    private void setPassword(String statement, Account account, StoredPassword password) {
        int changed =
                sql.sql(statement)
                        .param(password.cost().memory())
                        .param(password.cost().passes())
                        .param(password.salt().toArray())
                        .param(password.hmac().toArray())
                        .param(account.id().value())
                        .param(account.key().version())
                        .update();
        refuseStale(changed, account);
    }

    /// Writes the state; from now on no password is right, and no session stands.
    void voidPassword(Account after) {
        int changed =
                sql.sql(VOID_PASSWORD)
                        .params(
                                state(after),
                                failures(after),
                                after.since().toEpochMilli(),
                                after.id().value(),
                                after.key().version())
                        .update();
        refuseStale(changed, after);
    }

    private static void refuseStale(int changed, Account account) {
        if (changed == 0) {
            throw new StaleAccountException(account.id());
        }
    }

    private static String state(Account account) {
        return switch (account) {
            case Account.Preregistered _ -> "PREREG";
            case Account.Ready _ -> "READY";
            case Account.Active _ -> "ACTIVE";
            case Account.Locked _ -> "LOCKED";
            case Account.Suspended _ -> "SUSPENDED";
            case Account.Closed _ -> "CLOSED";
        };
    }

    private static int failures(Account account) {
        return switch (account) {
            case Account.Ready ready -> ready.failures();
            case Account.Active active -> active.failures();
            case Account.Preregistered _, Account.Locked _, Account.Suspended _, Account.Closed _ ->
                    0;
        };
    }

    private static AccountRecord read(ResultSet row, int number) throws SQLException {
        return new AccountRecord(
                account(row),
                password(row),
                "LETTER".equals(row.getString("password_of")),
                Optional.ofNullable(row.getString("session")).map(SessionId::new));
    }

    private static Account account(ResultSet row) throws SQLException {
        Account.Key key =
                new Account.Key(
                        new AccountId(row.getString("id")),
                        new SubscriberId(row.getString("holder")),
                        row.getLong("version"));
        Instant since = Instant.ofEpochMilli(row.getLong("since"));
        int failures = row.getInt("failures");
        String state = row.getString("state");
        return switch (state) {
            case "PREREG" -> new Account.Preregistered(key, since);
            case "READY" -> new Account.Ready(key, failures, since);
            case "ACTIVE" -> new Account.Active(key, failures, since);
            case "LOCKED" -> new Account.Locked(key, since);
            case "SUSPENDED" -> new Account.Suspended(key, since);
            case "CLOSED" -> new Account.Closed(key, since);
            default ->
                    throw new IllegalStateException("account state '" + state + "' is not known");
        };
    }

    private static Optional<StoredPassword> password(ResultSet row) throws SQLException {
        byte[] hmac = row.getBytes("password_hmac");
        return hmac == null
                ? Optional.empty()
                : Optional.of(
                        new StoredPassword(
                                new HashCost(
                                        row.getInt("password_memory"),
                                        row.getInt("password_passes")),
                                Bytes.of(row.getBytes("password_salt")),
                                Bytes.of(hmac)));
    }
}
