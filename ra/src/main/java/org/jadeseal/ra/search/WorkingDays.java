// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.search;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// The working-day clock: Monday to Friday in Taipei. Holidays are not known here; what is shown as
/// due is then early, never late.
final class WorkingDays {

    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    private WorkingDays() {}

    /// The same time on the next working day.
    static Instant next(Instant from) {
        ZonedDateTime day = from.atZone(TAIPEI).plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day.toInstant();
    }
}
