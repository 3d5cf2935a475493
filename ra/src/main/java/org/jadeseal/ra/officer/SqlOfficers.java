// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.officer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.account.HashCost;
import org.jadeseal.ra.account.StoredPassword;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.PersonId;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.authorization.SessionId;
import org.jadeseal.ra.officer.OfficerRecord.Badge;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `officer` (migration `db/ra/V2_07`).
final class SqlOfficers {

    private static final String COLUMNS =
            """
            select id, person, name, login, role, state, failures, password_memory,
                   password_passes, password_salt, password_hmac, session, version
              from officer
            """;

    private static final String FIND = COLUMNS + " where id = ?";

    private static final String FIND_BY_LOGIN = COLUMNS + " where login = ?";

    private static final String INSERT =
            """
            insert into officer (id, person, name, login, role, state, failures, password_memory,
                                 password_passes, password_salt, password_hmac, enrolled_at,
                                 version)
            values (?, ?, ?, ?, ?, 'ACTIVE', 0, ?, ?, ?, ?, ?, 1)
            on conflict (login) do nothing
            """;

    /// Compare-and-set: touches the row only while it still is what the caller read.
    private static final String REPLACE =
            """
            update officer
               set state = ?, failures = ?, session = ?, version = version + 1
             where id = ? and version = ?
            """;

    private final JdbcClient sql;

    SqlOfficers(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<OfficerRecord> find(OfficerId id) {
        return sql.sql(FIND).param(id.value()).query(SqlOfficers::read).optional();
    }

    Optional<OfficerRecord> findByLogin(String login) {
        return sql.sql(FIND_BY_LOGIN).param(login).query(SqlOfficers::read).optional();
    }

    /// Answers false if the login is taken.
    boolean insert(Badge badge, StoredPassword password, Instant now) {
        return sql.sql(INSERT)
                        .params(
                                badge.id().value(),
                                badge.person().value(),
                                badge.name(),
                                badge.login(),
                                badge.role().name(),
                                password.cost().memory(),
                                password.cost().passes(),
                                password.salt().toArray(),
                                password.hmac().toArray(),
                                now.toEpochMilli())
                        .update()
                == 1;
    }

    void replace(OfficerRecord after) {
        int changed =
                sql.sql(REPLACE)
                        .param(after.locked() ? "LOCKED" : "ACTIVE")
                        .param(after.failures())
                        .param(after.session().map(SessionId::value).orElse(null))
                        .param(after.badge().id().value())
                        .param(after.version())
                        .update();
        if (changed == 0) {
            throw new StaleOfficerException(after.badge().id());
        }
    }

    private static OfficerRecord read(ResultSet row, int number) throws SQLException {
        return new OfficerRecord(
                new Badge(
                        new OfficerId(row.getString("id")),
                        new PersonId(row.getString("person")),
                        row.getString("name"),
                        row.getString("login"),
                        Role.valueOf(row.getString("role"))),
                row.getString("state").equals("LOCKED"),
                row.getInt("failures"),
                new StoredPassword(
                        new HashCost(row.getInt("password_memory"), row.getInt("password_passes")),
                        Bytes.of(row.getBytes("password_salt")),
                        Bytes.of(row.getBytes("password_hmac"))),
                Optional.ofNullable(row.getString("session")).map(SessionId::new),
                row.getLong("version"));
    }
}
