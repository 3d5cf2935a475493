// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jadeseal.ca.crl.Crl;
import org.jadeseal.ca.database.BothDatabases;
import org.jadeseal.ca.database.ClockWentBackException;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.recheck.Recheck;
import org.jadeseal.ca.revocation.MovableClock;
import org.jadeseal.ca.x509.IssuerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;

/// Threat T17: what a clock that ran ahead has written down keeps everybody waiting, until two
/// people lower it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LoweringTheTimeTest {

    private static final Pattern DIGEST = Pattern.compile("--perform ([0-9a-f]{64})");

    @ParameterizedTest
    @BothDatabases
    void two_people_lower_a_time_that_never_was(TrialDatabase place) throws IOException {
        MovableClock clock = new MovableClock(TrialAuthority.MORNING);
        long ahead = publishedThreeDaysAhead(place);
        clock.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> TrialAuthority.again(place, clock, "node-1"))
                .isInstanceOf(ClockWentBackException.class);

        String shown = lower(place, clock);

        assertThat(shown)
                .startsWith("0 ")
                .contains(
                        "the newest time in the database is 2026-11-26T02:0",
                        "list issuing " + ahead,
                        "issued with a time to come, look at it: certificate issuing/",
                        "Nothing was changed");
        Matcher digest = DIGEST.matcher(shown);
        assertThat(digest.find()).isTrue();
        assertThat(lower(place, clock, "--perform", digest.group(1), "--second", "LIN"))
                .startsWith("1 ")
                .contains("another person");
        assertThat(lower(place, clock, "--perform", "0".repeat(64), "--second", "chen"))
                .startsWith("1 ")
                .contains("have it shown anew");
        assertThatThrownBy(() -> TrialAuthority.again(place, clock, "node-1"))
                .isInstanceOf(ClockWentBackException.class);

        assertThat(lower(place, clock, "--perform", digest.group(1), "--second", "chen"))
                .startsWith("0 ");

        clock.advance(Duration.ofSeconds(10));
        try (TrialAuthority trial = TrialAuthority.again(place, clock, "node-1")) {
            var _ = trial.issued(trial.order("F-2", new HolderCard()));
            var _ = trial.door().lists().publish(IssuerId.ISSUING);
            Crl fresh = trial.door().lists().latest(IssuerId.ISSUING).orElseThrow();
            assertThat(fresh.number()).isGreaterThan(ahead);
            assertThat(fresh.thisUpdate()).isBeforeOrEqualTo(clock.instant());
            List<String> log = new ArrayList<>();
            trial.door().audit().export(log::add);
            assertThat(log.toString()).contains("clock.lower", "first=lin second=chen");
        }
        assertThat(lower(place, clock)).startsWith("1 ").contains("nothing is to be lowered");
        assertThat(Recheck.of(place.folder().resolve("data"), place.address(), clock).differences())
                .as("that a list's time went back was settled by two people")
                .noneMatch(difference -> difference.toString().contains("does not grow"));
    }

    private static long publishedThreeDaysAhead(TrialDatabase place) {
        try (TrialAuthority trial = TrialAuthority.at(place)) {
            trial.clock().advance(Duration.ofDays(3));
            var _ = trial.issued(trial.order("F-1", new HolderCard()));
            var _ = trial.door().lists().publish(IssuerId.ISSUING);
            return trial.door().lists().latest(IssuerId.ISSUING).orElseThrow().number();
        }
    }

    private static String lower(TrialDatabase place, MovableClock clock, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--data",
                                place.folder().resolve("data").toString(),
                                "--database",
                                place.option(),
                                "--by",
                                "lin"));
        arguments.addAll(List.of(more));
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int exit = new LowerTimeProgram(clock, new PrintStream(told, true, UTF_8)).run(arguments);
        return exit + " " + told.toString(UTF_8);
    }
}
