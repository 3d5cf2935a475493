// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Instants as people in Taiwan read them; stored and compared they are UTC.
public final class Times {

    /// The zone of everything that is shown.
    public static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT).withZone(TAIPEI);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm", Locale.ROOT).withZone(TAIPEI);

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss", Locale.ROOT).withZone(TAIPEI);

    private Times() {}

    /// As 2026/11/22.
    public static String day(Instant instant) {
        return DAY.format(instant);
    }

    /// As 2026/11/22 14:03.
    public static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /// As 2026/11/22 14:03:59.
    public static String second(Instant instant) {
        return SECOND.format(instant);
    }

    static String seconds(long milliseconds) {
        return "%.1f".formatted(milliseconds / 1000.0);
    }
}
