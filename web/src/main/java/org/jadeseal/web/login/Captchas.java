// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jadeseal.ca.database.Database;

/// The pictures of digits that a login asks for: server-made, used once, five minutes, good in one
/// browser's session only (SEC-106).
public final class Captchas {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int DIGITS = 5;
    private static final int ID_BYTES = 16;

    private final Database database;
    private final Clock clock;
    private final SecureRandom random;

    public Captchas(Database database, Clock clock, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    /// Makes one for a browser and answers its id.
    String make(String browser) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        SqlCaptchas.Row row =
                new SqlCaptchas.Row(
                        HexFormat.of().formatHex(id), SqlCaptchas.hash(browser), digits());
        Instant now = clock.instant();
        database.perform(transaction -> {
            SqlCaptchas captchas = new SqlCaptchas(transaction.sql());
            captchas.forgetBefore(now.minus(LIFE));
            captchas.insert(row, now);
        });
        return row.id();
    }

    /// What a picture has to show; empty when it is used, old or another browser's.
    Optional<String> answer(String id, String browser) {
        return new SqlCaptchas(database.read())
                .find(id, SqlCaptchas.hash(browser), clock.instant().minus(LIFE));
    }

    /// Whether `typed` is what the picture showed. It is used up by this, right or wrong.
    boolean spend(String id, String browser, String typed) {
        Instant oldest = clock.instant().minus(LIFE);
        return database.<Optional<String>>write(
                        transaction -> {
                            SqlCaptchas captchas = new SqlCaptchas(transaction.sql());
                            Optional<String> answer =
                                    captchas.find(id, SqlCaptchas.hash(browser), oldest);
                            captchas.delete(id);
                            return answer;
                        })
                .filter(typed.strip()::equals)
                .isPresent();
    }

    private String digits() {
        return String.format(Locale.ROOT, "%05d", random.nextInt((int) Math.pow(10, DIGITS)));
    }
}
