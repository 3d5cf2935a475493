// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SerialNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `officer_certificate` (migration `db/ca/V1_26`).
final class SqlOfficerCertificates {

    private static final String ADMIT =
            """
            insert into officer_certificate (hash, officer, purpose, serial, admitted_at)
            values (?, ?, ?, ?, ?)
            on conflict (hash) do nothing
            """;

    private static final String REMOVE =
            """
            update officer_certificate
               set removed_at = ?
             where officer = ? and removed_at is null
            """;

    private static final String COLUMNS =
            """
            select hash, officer, purpose, serial
              from officer_certificate
             where removed_at is null
            """;

    private static final String FIND_AT =
            """
            select hash, officer, purpose, serial
              from officer_certificate
             where hash = ? and admitted_at <= ? and (removed_at is null or removed_at > ?)
            """;

    private final JdbcClient sql;

    SqlOfficerCertificates(JdbcClient sql) {
        this.sql = sql;
    }

    void admit(OfficerCertificate certificate, Instant now) {
        sql.sql(ADMIT)
                .params(
                        certificate.hash().hex(),
                        certificate.officer().value(),
                        certificate.use().name(),
                        certificate.serial().hex(),
                        now.toEpochMilli())
                .update();
    }

    void removeAllOf(OfficerId officer, Instant now) {
        sql.sql(REMOVE).params(now.toEpochMilli(), officer.value()).update();
    }

    Optional<OfficerCertificate> find(Bytes hash) {
        return sql.sql(COLUMNS + " and hash = ?")
                .param(hash.hex())
                .query(SqlOfficerCertificates::certificate)
                .optional();
    }

    Optional<OfficerCertificate> findAt(Bytes hash, Instant when) {
        return sql.sql(FIND_AT)
                .params(hash.hex(), when.toEpochMilli(), when.toEpochMilli())
                .query(SqlOfficerCertificates::certificate)
                .optional();
    }

    List<OfficerCertificate> of(OfficerId officer) {
        return sql.sql(COLUMNS + " and officer = ? order by serial")
                .param(officer.value())
                .query(SqlOfficerCertificates::certificate)
                .list();
    }

    private static OfficerCertificate certificate(ResultSet row, int number) throws SQLException {
        return new OfficerCertificate(
                Bytes.ofHex(row.getString("hash")),
                new OfficerId(row.getString("officer")),
                OfficerCertificate.Use.valueOf(row.getString("purpose")),
                SerialNumber.ofHex(row.getString("serial")));
    }
}
