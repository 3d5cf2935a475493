// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jadeseal.ca.database.Database;

/// What issuance cannot exceed here: one signature and one durable row of 1.5 KB for each
/// certificate, with the same group commit.
final class SqlCeiling {

    private static final String TABLE =
            """
            create table if not exists bench_record (
                id   varchar(36) not null primary key,
                body bytea       not null
            )
            """;

    private static final String RECORD =
            """
            insert into bench_record (id, body)
            values (?, ?)
            """;

    private final Database database;
    private final List<RawSigner> signers;

    /// @param clients that work at once
    SqlCeiling(Database database, int clients) {
        this.database = database;
        this.signers = Stream.generate(RawSigner::rsa).limit(clients).toList();
        database.perform(transaction -> {
            int _ = transaction.sql().sql(TABLE).update();
        });
    }

    /// Certificates a second.
    double rate(int count) {
        byte[] body = new byte[1500];
        long begin = System.nanoTime();
        Issuing.inParallel(
                signers.size(),
                count,
                n -> {
                    signers.get(n % signers.size()).signOnce();
                    String id = UUID.randomUUID().toString();
                    database.perform(transaction -> {
                        int _ = transaction.sql().sql(RECORD).params(id, body).update();
                    });
                });
        return count / ((System.nanoTime() - begin) / 1e9);
    }
}
