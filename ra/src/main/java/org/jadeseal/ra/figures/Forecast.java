// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Which renewals come, and what the mails about them will do. A pair counts once; it is renewed
/// between the day on which its window opens and the day on which it expires.
///
/// @param weeks from this one on, Monday to Sunday in Asia/Taipei
/// @param days from today on
public record Forecast(List<Week> weeks, List<MailDay> days) {

    /// How far it looks.
    static final int WEEKS = 26;

    /// For how many days mails are told.
    static final int DAYS = 28;

    private static final List<Integer> REMINDED_BEFORE = List.of(14, 7, 1);

    public Forecast {
        weeks = List.copyOf(weeks);
        days = List.copyOf(days);
    }

    /// One week.
    ///
    /// @param opening pairs that can be renewed from this week on
    /// @param ending pairs that expire in it
    public record Week(LocalDate monday, long opening, long ending) {}

    /// The mails of one day (N4).
    ///
    /// @param first on the day on which the window opens
    /// @param reminders 14, 7 and 1 days before the end
    /// @param after on the day after the end
    public record MailDay(LocalDate day, long first, long reminders, long after) {

        /// All of them.
        public long all() {
            return first + reminders + after;
        }
    }

    /// The first day whose endings are needed for a forecast of `today`.
    static LocalDate from(LocalDate today) {
        return today.minusDays(1);
    }

    /// The day after the last one.
    static LocalDate until(LocalDate today) {
        return monday(today).plusWeeks(WEEKS).plusMonths(1).plusDays(4);
    }

    /// @param endings how many pairs expire on which day
    static Forecast of(LocalDate today, Map<LocalDate, Long> endings) {
        LocalDate monday = monday(today);
        return new Forecast(
                IntStream.range(0, WEEKS)
                        .mapToObj(week -> week(monday.plusWeeks(week), endings))
                        .toList(),
                IntStream.range(0, DAYS)
                        .mapToObj(day -> mails(today.plusDays(day), endings))
                        .toList());
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Week week(LocalDate monday, Map<LocalDate, Long> endings) {
        List<LocalDate> days = IntStream.range(0, 7).mapToObj(monday::plusDays).toList();
        return new Week(
                monday,
                days.stream().mapToLong(day -> opening(day, endings)).sum(),
                days.stream().mapToLong(day -> endings.getOrDefault(day, 0L)).sum());
    }

    /// Several days' windows open on one, where a month is shorter than the one after it.
    private static long opening(LocalDate day, Map<LocalDate, Long> endings) {
        return day.plusMonths(1)
                .datesUntil(day.plusMonths(1).plusDays(4))
                .filter(end -> end.minusMonths(1).equals(day))
                .mapToLong(end -> endings.getOrDefault(end, 0L))
                .sum();
    }

    private static MailDay mails(LocalDate day, Map<LocalDate, Long> endings) {
        return new MailDay(
                day,
                opening(day, endings),
                REMINDED_BEFORE.stream()
                        .mapToLong(before -> endings.getOrDefault(day.plusDays(before), 0L))
                        .sum(),
                endings.getOrDefault(day.minusDays(1), 0L));
    }
}
