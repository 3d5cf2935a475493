// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.x509.SerialNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables `client` and `client_day` (migration `db/ca/V1_22`). Lists are kept one to a line.
final class SqlClients {

    private static final String PUT =
            """
            insert into client (name, certificate, profiles, numbers, persons, organisations,
                                mail_domains, per_minute, per_day, active, changed_at, seal)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (name) do update
               set certificate = excluded.certificate,
                   profiles = excluded.profiles,
                   numbers = excluded.numbers,
                   persons = excluded.persons,
                   organisations = excluded.organisations,
                   mail_domains = excluded.mail_domains,
                   per_minute = excluded.per_minute,
                   per_day = excluded.per_day,
                   active = excluded.active,
                   changed_at = excluded.changed_at,
                   seal = excluded.seal
            """;

    private static final String ALL =
            """
            select name, certificate, profiles, numbers, persons, organisations, mail_domains,
                   per_minute, per_day, active, seal
              from client
            """;

    private static final String COUNT =
            """
            insert into client_day (client, day, ordered)
            values (?, ?, 1)
            on conflict (client, day) do update
               set ordered = client_day.ordered + 1
            """;

    private static final String ORDERED =
            """
            select ordered
              from client_day
             where client = ? and day = ?
            """;

    private final JdbcClient sql;

    SqlClients(JdbcClient sql) {
        this.sql = sql;
    }

    static long day(Instant now) {
        return now.toEpochMilli() / Duration.ofDays(1).toMillis();
    }

    /// A row and the seal that stands beside it.
    record Sealed(ClientRow row, String seal) {}

    void put(Sealed sealed, Instant now) {
        ClientRow row = sealed.row();
        sql.sql(PUT)
                .params(
                        row.name(),
                        row.certificate(),
                        row.profiles(),
                        row.numbers(),
                        row.persons(),
                        row.organisations(),
                        row.mailDomains(),
                        row.perMinute(),
                        row.perDay(),
                        row.active(),
                        now.toEpochMilli(),
                        sealed.seal())
                .update();
    }

    List<Sealed> all() {
        return sql.sql(ALL).query(SqlClients::sealed).list();
    }

    Optional<Sealed> find(ClientName name) {
        return sql.sql(ALL + " where name = ?")
                .param(name.value())
                .query(SqlClients::sealed)
                .optional();
    }

    Optional<Sealed> withCertificate(SerialNumber certificate) {
        return sql.sql(ALL + " where certificate = ?")
                .param(certificate.hex())
                .query(SqlClients::sealed)
                .optional();
    }

    void count(ClientName name, long day) {
        sql.sql(COUNT).params(name.value(), day).update();
    }

    int ordered(ClientName name, long day) {
        return sql.sql(ORDERED).params(name.value(), day).query(Integer.class).optional().orElse(0);
    }

    private static Sealed sealed(ResultSet row, int number) throws SQLException {
        return new Sealed(
                new ClientRow(
                        row.getString("name"),
                        row.getString("certificate"),
                        row.getString("profiles"),
                        row.getString("numbers"),
                        row.getInt("persons"),
                        row.getString("organisations"),
                        row.getString("mail_domains"),
                        row.getInt("per_minute"),
                        row.getInt("per_day"),
                        row.getInt("active")),
                row.getString("seal"));
    }
}
