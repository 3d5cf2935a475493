// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.x509.Bytes;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Table `history_consent` (migration `V2_52__history.sql`).
final class SqlConsents {

    private static final String AGREE =
            """
            insert into history_consent (renewal, key_hash, agreed_at)
            values (?, ?, ?)
            on conflict (renewal) do update
               set key_hash = excluded.key_hash, agreed_at = excluded.agreed_at
            """;

    private static final String AGREED =
            """
            select count(*) from history_consent where renewal = ? and key_hash = ?
            """;

    private SqlConsents() {}

    static void agree(Transaction transaction, String renewal, String keyHash) {
        transaction
                .sql()
                .sql(AGREE)
                .params(renewal, keyHash, transaction.now().toEpochMilli())
                .update();
    }

    static boolean agreed(JdbcClient sql, String renewal, Bytes key) {
        return sql.sql(AGREED).params(renewal, key.hex()).query(Integer.class).single() > 0;
    }
}
