// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.restoration;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.x509.IssuerId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is compared with, and changed by, a reconciliation beside the status ledger (migrations
/// `db/ca/V1_3` to `V1_5` and `V1_24`).
final class SqlReconciliation {

    private static final String LEDGER =
            """
            select position || ' ' || hash
              from status_ledger
            """;

    private static final String NEWEST_LISTS =
            """
            select issuer, number
              from crl_head
             order by issuer
            """;

    private static final String HIGHEST_NUMBERS =
            """
            select issuer, max(number) as number
              from (select issuer, number from crl_head
                    union all
                    select issuer, number from delta_crl_head
                    union all
                    select issuer, number from crl_floor) as numbers
             group by issuer
             order by issuer
            """;

    private static final String RAISE_FLOOR =
            """
            insert into crl_floor (issuer, number)
            values (?, ?)
            on conflict (issuer) do update set number = excluded.number
            """;

    private static final String SEE_KEY =
            """
            insert into seen_key (spki_sha256, issuer, serial, seen_at)
            values (?, ?, ?, ?)
            on conflict (spki_sha256) do nothing
            """;

    private final JdbcClient sql;

    SqlReconciliation(JdbcClient sql) {
        this.sql = sql;
    }

    /// Position and running hash; empty before the first change.
    Optional<String> ledger() {
        return sql.sql(LEDGER).query(String.class).optional();
    }

    /// The newest full list of each issuer.
    Map<String, Long> newestLists() {
        return numbers(NEWEST_LISTS);
    }

    /// The highest number of any list of each issuer.
    Map<String, Long> highestNumbers() {
        return numbers(HIGHEST_NUMBERS);
    }

    private Map<String, Long> numbers(String statement) {
        Map<String, Long> numbers = new TreeMap<>();
        sql.sql(statement)
                .query(
                        (RowCallbackHandler)
                                row -> numbers.put(row.getString("issuer"), row.getLong("number")));
        return numbers;
    }

    void raiseFloor(IssuerId issuer, long number) {
        int _ = sql.sql(RAISE_FLOOR).params(issuer.value(), number).update();
    }

    /// Keeps a key as certified before, unless it is.
    void seeKey(String spkiSha256, CertificateId certificate, Instant now) {
        int _ =
                sql.sql(SEE_KEY)
                        .params(
                                spkiSha256,
                                certificate.issuer().value(),
                                certificate.serial().hex(),
                                now.toEpochMilli())
                        .update();
    }
}
