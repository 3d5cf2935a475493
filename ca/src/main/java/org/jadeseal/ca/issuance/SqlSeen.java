// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.time.Instant;
import org.jadeseal.ca.x509.Bytes;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables `seen_key` and `used_nonce` (migration `db/ca/V1_5`).
final class SqlSeen {

    private static final String SEE_KEY =
            """
            insert into seen_key (spki_sha256, issuer, serial, seen_at)
            values (?, ?, ?, ?)
            on conflict (spki_sha256) do nothing
            """;

    private static final String KEYS =
            """
            select count(*)
              from seen_key
             where spki_sha256 = ?
            """;

    private static final String USE_NONCE =
            """
            insert into used_nonce (nonce, used_at)
            values (?, ?)
            on conflict (nonce) do nothing
            """;

    private static final String NONCES =
            """
            select count(*)
              from used_nonce
             where nonce = ?
            """;

    private final JdbcClient sql;

    SqlSeen(JdbcClient sql) {
        this.sql = sql;
    }

    /// Answers false when the key had been seen before.
    boolean seeKey(PreparedCertificate certificate, Instant now) {
        return sql.sql(SEE_KEY)
                        .params(
                                certificate.keyHash().hex(),
                                certificate.issuer().value(),
                                certificate.serial().hex(),
                                now.toEpochMilli())
                        .update()
                == 1;
    }

    boolean hasSeenKey(Bytes keyHash) {
        return sql.sql(KEYS).param(keyHash.hex()).query(Long.class).single() > 0;
    }

    /// Answers false when the nonce had been used before.
    boolean useNonce(Bytes nonce, Instant now) {
        return sql.sql(USE_NONCE).params(nonce.hex(), now.toEpochMilli()).update() == 1;
    }

    boolean hasUsedNonce(Bytes nonce) {
        return sql.sql(NONCES).param(nonce.hex()).query(Long.class).single() > 0;
    }
}
