// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.restoration;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was given a time that has not come (migrations `db/ca/V1_4` to `V1_6`).
final class SqlFutureTimes {

    private static final String LISTS =
            """
            select 'list ' || issuer || ' ' || number from crl_head where this_update > ?
            union all
            select 'delta ' || issuer || ' ' || number from delta_crl_head where this_update > ?
            order by 1
            """;

    private static final String CERTIFICATES =
            """
            select issuer || '/' || serial
              from issued_certificate
             where not_before > ?
             order by issuer, serial
            """;

    private static final String LOWER_LISTS =
            """
            update crl_head
               set this_update = ?
             where this_update > ?
            """;

    private static final String LOWER_DELTAS =
            """
            update delta_crl_head
               set this_update = ?
             where this_update > ?
            """;

    private final JdbcClient sql;

    SqlFutureTimes(JdbcClient sql) {
        this.sql = sql;
    }

    /// The newest lists that would keep others from being published until their time has come.
    List<String> lists(Instant now) {
        return sql.sql(LISTS)
                .params(now.toEpochMilli(), now.toEpochMilli())
                .query(String.class)
                .list();
    }

    List<String> certificates(Instant now) {
        return sql.sql(CERTIFICATES).params(now.toEpochMilli()).query(String.class).list();
    }

    /// Numbers and the lists themselves stay.
    void lowerLists(Instant now) {
        int _ = sql.sql(LOWER_LISTS).params(now.toEpochMilli(), now.toEpochMilli()).update();
        int _ = sql.sql(LOWER_DELTAS).params(now.toEpochMilli(), now.toEpochMilli()).update();
    }
}
