// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jadeseal.ca.revocation.MovableClock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// Threat T17: nothing is written with a time before one that was written already.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchingTheClockTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final MovableClock clock = new MovableClock(NOON);

    @ParameterizedTest
    @BothDatabases
    void a_clock_that_is_put_right_by_a_second_stands_still(TrialDatabase trial) {
        try (Database database = trial.open(clock)) {
            database.perform(_ -> {});
            clock.advance(Duration.ofSeconds(-1));

            assertThat(database.<Instant>write(Transaction::now)).isEqualTo(NOON);

            clock.advance(Duration.ofSeconds(2));
            assertThat(database.<Instant>write(Transaction::now)).isEqualTo(NOON.plusSeconds(1));
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_clock_that_went_back_further_writes_nothing_until_it_is_right(TrialDatabase trial) {
        try (Database database = trial.open(clock)) {
            database.perform(_ -> {});
            clock.advance(Duration.ofMillis(-2001));

            assertThatThrownBy(() -> database.perform(_ -> {}))
                    .isInstanceOf(ClockWentBackException.class)
                    .hasMessageContaining("2026-11-22T11:59:57.999Z")
                    .hasMessageContaining("2026-11-22T12:00:00Z was recorded already");
            assertThatThrownBy(database::now).isInstanceOf(ClockWentBackException.class);

            clock.advance(Duration.ofMinutes(1));
            assertThat(database.<Instant>write(Transaction::now)).isEqualTo(clock.instant());
        }
    }

    @ParameterizedTest
    @BothDatabases
    void a_restart_does_not_forget_what_was_recorded(TrialDatabase trial) {
        try (Database before = trial.open(clock)) {
            before.perform(_ -> {});
        }
        clock.advance(Duration.ofHours(-1));

        try (Database after = trial.open(clock)) {
            assertThatThrownBy(() -> after.perform(_ -> {}))
                    .isInstanceOf(ClockWentBackException.class);
        }
    }

    @Test
    void a_clock_that_jumps_while_we_run_says_nothing_until_it_is_right() {
        AtomicLong nanos = new AtomicLong();
        SteadyClock steady = SteadyClock.over(clock, nanos::get);
        clock.advance(Duration.ofDays(1));
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThatThrownBy(steady::instant)
                .isInstanceOf(ClockRanAwayException.class)
                .hasMessageContaining("2026-11-23T12:00:00Z")
                .hasMessageContaining("PT23H59M59S off");

        clock.advance(Duration.ofDays(-1).plusSeconds(2));
        assertThat(steady.instant()).isEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void a_clock_that_jumps_leaves_no_trace_in_the_database() {
        AtomicLong nanos = new AtomicLong();
        try (TrialDatabase trial = TrialDatabase.sqlite();
                Database database = trial.open(SteadyClock.over(clock, nanos::get))) {
            database.perform(_ -> {});
            clock.advance(Duration.ofDays(365));
            assertThatThrownBy(() -> database.perform(_ -> {}))
                    .isInstanceOf(ClockInDoubtException.class);

            clock.advance(Duration.ofDays(-365));

            assertThat(database.<Instant>write(Transaction::now)).isEqualTo(NOON);
        }
    }

    @Test
    void a_clock_that_is_slewed_may_go_on() {
        AtomicLong nanos = new AtomicLong();
        SteadyClock steady = SteadyClock.over(clock, nanos::get);
        for (int hour = 0; hour < 100; hour++) {
            clock.advance(Duration.ofHours(2).plusSeconds(2));
            nanos.addAndGet(Duration.ofHours(2).toNanos());

            assertThat(steady.instant()).isEqualTo(clock.instant());
        }
    }
}
