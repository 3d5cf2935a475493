// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jadeseal.ca.x509.SerialNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables `client` and `client_day` (migration `db/ca/V1_22`). Lists are kept one to a line.
final class SqlClients {

    private static final String PUT =
            """
            insert into client (name, certificate, profiles, numbers, persons, organisations,
                                mail_domains, per_minute, per_day, active, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                   changed_at = excluded.changed_at
            """;

    private static final String DEACTIVATE =
            """
            update client
               set active = 0, changed_at = ?
             where name = ?
            """;

    private static final String ALL =
            """
            select name, certificate, profiles, numbers, persons, organisations, mail_domains,
                   per_minute, per_day, active
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

    void put(Client client, Instant now) {
        sql.sql(PUT)
                .params(
                        client.name().value(),
                        client.certificate().hex(),
                        lines(client.profiles().stream().map(Enum::name).toList()),
                        client.names().numbers(),
                        client.names().persons() ? 1 : 0,
                        lines(
                                client.names().organisations().entrySet().stream()
                                        .map(each -> each.getKey() + " " + each.getValue())
                                        .toList()),
                        lines(client.names().mailDomains()),
                        client.allowance().requestsPerMinute(),
                        client.allowance().certificatesPerDay(),
                        client.active() ? 1 : 0,
                        now.toEpochMilli())
                .update();
    }

    boolean deactivate(ClientName name, Instant now) {
        return sql.sql(DEACTIVATE).params(now.toEpochMilli(), name.value()).update() == 1;
    }

    List<Client> all() {
        return sql.sql(ALL).query(SqlClients::client).list();
    }

    Optional<Client> find(ClientName name) {
        return sql.sql(ALL + " where name = ?")
                .param(name.value())
                .query(SqlClients::client)
                .optional();
    }

    Optional<Client> withCertificate(SerialNumber certificate) {
        return sql.sql(ALL + " where certificate = ?")
                .param(certificate.hex())
                .query(SqlClients::client)
                .optional();
    }

    void count(ClientName name, long day) {
        sql.sql(COUNT).params(name.value(), day).update();
    }

    int ordered(ClientName name, long day) {
        return sql.sql(ORDERED).params(name.value(), day).query(Integer.class).optional().orElse(0);
    }

    private static String lines(Iterable<String> lines) {
        return String.join("\n", lines);
    }

    private static Set<String> lines(String text) {
        return text.lines().collect(Collectors.toUnmodifiableSet());
    }

    private static Client client(ResultSet row, int number) throws SQLException {
        return new Client(
                new ClientName(row.getString("name")),
                SerialNumber.ofHex(row.getString("certificate")),
                lines(row.getString("profiles")).stream()
                        .map(OrderProfile::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                new NameSpace(
                        row.getString("numbers"),
                        row.getInt("persons") == 1,
                        organisations(row.getString("organisations")),
                        lines(row.getString("mail_domains"))),
                new Allowance(row.getInt("per_minute"), row.getInt("per_day")),
                row.getInt("active") == 1);
    }

    /// Identifiers have no spaces.
    private static Map<String, String> organisations(String text) {
        return lines(text).stream()
                .map(line -> Arrays.asList(line.split(" ", 2)))
                .collect(Collectors.toUnmodifiableMap(List::getFirst, List::getLast));
    }
}
