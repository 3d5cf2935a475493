// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrialClockTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Duration MONTHS = Duration.ofDays(345);

    private final Clock real = Clock.fixed(NOON, ZoneOffset.UTC);
    private final DataFolder folder = DataFolder.openOrCreate(Website.freshFolder(), Kind.TRIAL);

    @Test
    void time_moves_on_and_stays_there_after_a_restart() {
        TrialClock clock = TrialClock.in(folder, real);

        Instant shown = clock.moveOn(MONTHS);

        assertThat(shown).isEqualTo(NOON.plus(MONTHS));
        assertThat(TrialClock.in(folder, real).instant()).isEqualTo(shown);
        assertThat(clock.withZone(ZoneOffset.MAX).instant()).isEqualTo(shown);
    }

    @Test
    void time_never_goes_back() {
        TrialClock clock = TrialClock.in(folder, real);
        clock.moveOn(MONTHS);

        assertThatThrownBy(() -> clock.moveOn(Duration.ofDays(-1)))
                .hasMessageContaining("time goes forward only");
        assertThatThrownBy(() -> clock.moveOn(Duration.ofDays(4000)))
                .hasMessageContaining("up to 3653 days");
        assertThat(clock.instant()).isEqualTo(NOON.plus(MONTHS));
    }

    @Test
    void a_folder_for_production_has_no_such_clock() {
        DataFolder earnest = DataFolder.openOrCreate(Website.freshFolder(), Kind.PRODUCTION);

        assertThatThrownBy(() -> TrialClock.in(earnest, real))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("time moves in a trial only");
    }
}
