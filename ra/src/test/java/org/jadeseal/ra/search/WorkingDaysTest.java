// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T02:00:00Z, 2026-11-24T02:00:00Z",
        "2026-11-27T02:00:00Z, 2026-11-30T02:00:00Z",
        "2026-11-28T02:00:00Z, 2026-11-30T02:00:00Z",
        // Saturday in Taipei, while it is still Friday in Greenwich
        "2026-11-27T17:00:00Z, 2026-11-29T17:00:00Z"
    })
    void the_same_time_on_the_next_working_day_in_taipei(Instant from, Instant due) {
        assertThat(WorkingDays.next(from)).isEqualTo(due);
    }
}
