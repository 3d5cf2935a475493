// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a list of revoked certificates is made from (migration `db/ca/V1_3`).
final class SqlListed {

    /// RFC 5280 §5.3.1.
    private static final int REMOVE_FROM_CRL = 8;

    /// What is not revoked is on hold: `certificateHold` is 6 (RFC 5280 §5.3.1).
    private static final String LISTED =
            """
            select serial, since, case state when 'revoked' then reason else 6 end, invalidity_date
              from certificate_status
             where issuer = ? and state <> 'good'
            """;

    /// By the position of its last change each certificate comes once.
    private static final String CHANGED =
            """
            select s.serial, s.since, case s.state when 'revoked' then s.reason else 6 end,
                   s.invalidity_date, s.state, c.at
              from status_change c
              join certificate_status s
                on s.issuer = c.issuer and s.serial = c.serial and s.position = c.position
             where c.issuer = ? and c.position > ?
             order by c.position
            """;

    private static final String FIRST_CHANGE_AFTER =
            """
            select at
              from status_change
             where issuer = ? and position > ?
             order by position
             limit 1
            """;

    private final JdbcClient sql;

    SqlListed(JdbcClient sql) {
        this.sql = sql;
    }

    void forEach(IssuerId issuer, Consumer<ListedCertificate> each) {
        sql.sql(LISTED)
                .params(issuer.value())
                .query((RowCallbackHandler) row -> each.accept(listed(row)));
    }

    void forEachChanged(IssuerId issuer, long position, Consumer<ListedCertificate> each) {
        sql.sql(CHANGED)
                .params(issuer.value(), position)
                .query((RowCallbackHandler) row -> each.accept(changed(row)));
    }

    private static ListedCertificate changed(ResultSet row) throws SQLException {
        return row.getString("state").equals("good")
                ? new ListedCertificate(
                        SerialNumber.ofHex(row.getString("serial")),
                        Instant.ofEpochMilli(row.getLong("at")),
                        REMOVE_FROM_CRL,
                        Optional.empty())
                : listed(row);
    }

    Optional<Instant> firstChangeAfter(IssuerId issuer, long position) {
        return sql.sql(FIRST_CHANGE_AFTER)
                .params(issuer.value(), position)
                .query((row, _) -> Instant.ofEpochMilli(row.getLong("at")))
                .optional();
    }

    /// Columns by their places, as there may be a million rows.
    private static ListedCertificate listed(ResultSet row) throws SQLException {
        long invalidityDate = row.getLong(4);
        return new ListedCertificate(
                SerialNumber.ofHex(row.getString(1)),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getInt(3),
                invalidityDate == 0
                        ? Optional.empty()
                        : Optional.of(Instant.ofEpochMilli(invalidityDate)));
    }
}
