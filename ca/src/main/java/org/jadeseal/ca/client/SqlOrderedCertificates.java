// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.Validity;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `ordered_certificate` (migration `db/ca/V1_22`).
final class SqlOrderedCertificates {

    static final String LIST =
            """
            select o.issuer, o.serial, o.profile, o.ordered_at, i.not_before, i.not_after,
                   i.certificate
              from ordered_certificate o
              join issued_certificate i on i.issuer = o.issuer and i.serial = o.serial
             where o.client = ? and (o.ordered_at, o.serial) > (?, ?)
             order by o.ordered_at, o.serial
             limit ?
            """;

    private static final String FIND =
            """
            select o.issuer, o.serial, o.profile, o.ordered_at, i.not_before, i.not_after,
                   i.certificate
              from ordered_certificate o
              join issued_certificate i on i.issuer = o.issuer and i.serial = o.serial
             where o.client = ? and o.serial = ?
            """;

    private static final String INSERT =
            """
            insert into ordered_certificate (client, serial, issuer, profile, ordered_at)
            values (?, ?, ?, ?, ?)
            """;

    private final JdbcClient sql;

    SqlOrderedCertificates(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(
            ClientName client,
            IssuerId issuer,
            SerialNumber serial,
            OrderProfile profile,
            Instant now) {
        sql.sql(INSERT)
                .params(
                        client.value(),
                        serial.hex(),
                        issuer.value(),
                        profile.word(),
                        now.toEpochMilli())
                .update();
    }

    Optional<OrderedCertificate> find(ClientName client, SerialNumber serial) {
        return sql.sql(FIND)
                .params(client.value(), serial.hex())
                .query(SqlOrderedCertificates::certificate)
                .optional();
    }

    List<OrderedCertificate> list(
            ClientName client, Optional<OrderedCertificate.Place> after, int most) {
        return sql.sql(LIST)
                .params(
                        client.value(),
                        after.map(place -> place.orderedAt().toEpochMilli()).orElse(0L),
                        after.map(place -> place.serial().hex()).orElse(""),
                        most)
                .query(SqlOrderedCertificates::certificate)
                .list();
    }

    private static OrderedCertificate certificate(ResultSet row, int number) throws SQLException {
        return new OrderedCertificate(
                new IssuerId(row.getString("issuer")),
                SerialNumber.ofHex(row.getString("serial")),
                OrderProfile.named(row.getString("profile")).orElseThrow(),
                Instant.ofEpochMilli(row.getLong("ordered_at")),
                new Validity(
                        Instant.ofEpochMilli(row.getLong("not_before")),
                        Instant.ofEpochMilli(row.getLong("not_after"))),
                Optional.ofNullable(row.getBytes("certificate")).map(Bytes::of));
    }
}
