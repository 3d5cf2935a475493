// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
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

    private static final String CERTIFIED =
            """
            select issuer, serial
              from seen_key
             where spki_sha256 = ?
            """;

    private static final String KEYS_AND_NONCE =
            """
            select spki_sha256 as seen
              from seen_key
             where spki_sha256 in (?, ?)
             union all
            select nonce
              from used_nonce
             where nonce = ?
            """;

    private static final String USE_NONCE =
            """
            insert into used_nonce (nonce, used_at)
            values (?, ?)
            on conflict (nonce) do nothing
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

    /// The certificate of this key.
    Optional<CertificateId> certified(Bytes keyHash) {
        return sql.sql(CERTIFIED)
                .param(keyHash.hex())
                .query((row, _) ->
                        new CertificateId(
                                new IssuerId(row.getString("issuer")),
                                SerialNumber.ofHex(row.getString("serial"))))
                .optional();
    }

    /// Answers false when the nonce had been used before.
    boolean useNonce(Bytes nonce, Instant now) {
        return sql.sql(USE_NONCE).params(nonce.hex(), now.toEpochMilli()).update() == 1;
    }

    /// Those of the two keys and the nonce that were there before.
    Set<Bytes> seen(Bytes oneKeyHash, Bytes otherKeyHash, Bytes nonce) {
        return sql.sql(KEYS_AND_NONCE)
                .params(oneKeyHash.hex(), otherKeyHash.hex(), nonce.hex())
                .query((row, _) -> Bytes.ofHex(row.getString("seen")))
                .set();
    }
}
