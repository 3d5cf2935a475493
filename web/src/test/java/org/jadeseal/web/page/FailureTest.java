// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.DatabaseAddress;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionSystemException;

/// What went wrong inside has a page of its own where a person or an officer can do something.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FailureTest {

    @TempDir private Path folder;

    @Test
    void a_clock_that_went_back_is_told_to_officers_too() {
        Throwable refusal = writeAnHourEarlier();

        Failure failure = Failure.of(refusal, "0123abcd");

        assertThat(failure)
                .isEqualTo(new Failure(HttpStatus.SERVICE_UNAVAILABLE, "clock", "0123abcd"));
    }

    @Test
    void a_full_disk_is_told_as_one_whoever_wraps_it() {
        Throwable full =
                new TransactionSystemException(
                        "commit failed", new IllegalStateException("[SQLITE_FULL] disk is full"));

        assertThat(Failure.of(full, "").key()).isEqualTo("disk-full");
    }

    @Test
    void what_nobody_foresaw_is_a_defect() {
        assertThat(Failure.of(new IllegalStateException("full of holes"), "").key())
                .isEqualTo("defect");
    }

    private Throwable writeAnHourEarlier() {
        DatabaseAddress address = new DatabaseAddress.Sqlite(folder.resolve("clock.db"));
        Clock right = Clock.systemUTC();
        try (Database before = Database.open(address, List.of("db/ca"), right)) {
            before.perform(_ -> {});
        }
        Clock late = Clock.offset(right, Duration.ofHours(-1));
        try (Database after = Database.open(address, List.of("db/ca"), late)) {
            return catchThrowable(() -> after.perform(_ -> {}));
        }
    }
}
