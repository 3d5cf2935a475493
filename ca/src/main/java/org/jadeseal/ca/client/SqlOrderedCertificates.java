// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.Validity;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `ordered_certificate` (migrations `db/ca/V1_22`, `V1_23`).
final class SqlOrderedCertificates {

    static final String LIST =
            """
            select o.position, o.issuer, o.serial, o.profile, o.ordered_at, i.not_before, i.not_after,
                   i.certificate
              from ordered_certificate o
              join issued_certificate i on i.issuer = o.issuer and i.serial = o.serial
             where o.client = ? and o.position > ?
             order by o.position
             limit ?
            """;

    private static final String FIND =
            """
            select o.position, o.issuer, o.serial, o.profile, o.ordered_at, i.not_before, i.not_after,
                   i.certificate
              from ordered_certificate o
              join issued_certificate i on i.issuer = o.issuer and i.serial = o.serial
             where o.client = ? and o.serial = ?
            """;

    private static final String INSERT =
            """
            insert into ordered_certificate (client, serial, issuer, profile, ordered_at, position)
            values (?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient sql;

    SqlOrderedCertificates(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(
            ClientName client,
            CertificateId certificate,
            OrderProfile profile,
            OrderedCertificate.Place place,
            Instant now) {
        sql.sql(INSERT)
                .params(
                        client.value(),
                        certificate.serial().hex(),
                        certificate.issuer().value(),
                        profile.word(),
                        now.toEpochMilli(),
                        place.position())
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
                        after.map(OrderedCertificate.Place::position).orElse(0L),
                        most)
                .query(SqlOrderedCertificates::certificate)
                .list();
    }

    private static OrderedCertificate certificate(ResultSet row, int number) throws SQLException {
        return new OrderedCertificate(
                new OrderedCertificate.Place(row.getLong("position")),
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
