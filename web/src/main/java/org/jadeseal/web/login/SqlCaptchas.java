// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `captcha` (migration `db/web/V3_1`).
final class SqlCaptchas {

    private static final String INSERT =
            """
            insert into captcha (id, browser, answer, created_at)
            values (?, ?, ?, ?)
            """;

    private static final String FIND =
            """
            select answer
              from captcha
             where id = ? and browser = ? and created_at >= ?
            """;

    private static final String DELETE =
            """
            delete from captcha
             where id = ?
            """;

    private static final String FORGET =
            """
            delete from captcha
             where created_at < ?
            """;

    private final JdbcClient sql;

    SqlCaptchas(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param browser hash of the browser's secret
    record Row(String id, String browser, String answer) {}

    void insert(Row row, Instant now) {
        sql.sql(INSERT).params(row.id(), row.browser(), row.answer(), now.toEpochMilli()).update();
    }

    Optional<String> find(String id, String browser, Instant oldest) {
        return sql.sql(FIND)
                .params(id, browser, oldest.toEpochMilli())
                .query(String.class)
                .optional();
    }

    void delete(String id) {
        sql.sql(DELETE).params(id).update();
    }

    void forgetBefore(Instant oldest) {
        sql.sql(FORGET).params(oldest.toEpochMilli()).update();
    }

    /// The session's secret is not written to a second table.
    static String hash(String browser) {
        try {
            byte[] bytes = browser.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256, this one has not", e);
        }
    }
}
