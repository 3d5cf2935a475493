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
    private static final int CERTIFICATE_HOLD = 6;

    private static final String LISTED =
            """
            select serial, state, since, reason, invalidity_date
              from certificate_status
             where issuer = ? and state <> 'good'
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

    Optional<Instant> firstChangeAfter(IssuerId issuer, long position) {
        return sql.sql(FIRST_CHANGE_AFTER)
                .params(issuer.value(), position)
                .query((row, _) -> Instant.ofEpochMilli(row.getLong("at")))
                .optional();
    }

    private static ListedCertificate listed(ResultSet row) throws SQLException {
        long invalidityDate = row.getLong("invalidity_date");
        boolean isFinal = row.getString("state").equals("revoked");
        return new ListedCertificate(
                SerialNumber.ofHex(row.getString("serial")),
                Instant.ofEpochMilli(row.getLong("since")),
                isFinal ? row.getInt("reason") : CERTIFICATE_HOLD,
                invalidityDate == 0
                        ? Optional.empty()
                        : Optional.of(Instant.ofEpochMilli(invalidityDate)));
    }
}
