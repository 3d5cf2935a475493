// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.recheck.Recheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Reads everything that the authority has made once more, each night, and tells what differs: each
/// difference into the log, their number into the audit log. The database is held only while its
/// rows are copied, through a connection of its own.
@Component
final class NightlyRecheck {

    private static final Logger log = LoggerFactory.getLogger(NightlyRecheck.class);

    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
    private static final LocalTime WHEN = LocalTime.of(3, 30);

    /// Lines in the log for one night; a whole table that is wrong is told by `./dev recheck`.
    private static final int MOST = 100;

    private static final String JOB = "job:recheck";

    private final ProgramOptions options;
    private final Ground ground;
    private final Clock clock;

    NightlyRecheck(ProgramOptions options, Ground ground, Clock clock) {
        this.options = options;
        this.ground = ground;
        this.clock = clock;
    }

    /// How long it is until the next night's hour.
    Duration pause() {
        ZonedDateTime now = clock.instant().atZone(TAIPEI);
        ZonedDateTime today = now.with(WHEN);
        return Duration.between(now, today.isAfter(now) ? today : today.plusDays(1));
    }

    void run() {
        Recheck.Outcome outcome = looked();
        outcome.differences().stream()
                .limit(MOST)
                .forEach(difference -> log.error("what is stored differs: {}", difference));
        ground.database()
                .perform(transaction ->
                        ground.authority().audit().append(transaction, entry(outcome)));
    }

    private Recheck.Outcome looked() {
        try {
            return Recheck.of(ground.folder().path(), options.database(), clock);
        } catch (IOException e) {
            throw new UncheckedIOException("what is stored cannot be read again", e);
        }
    }

    private static AuditEntry entry(Recheck.Outcome outcome) {
        return new AuditEntry(
                JOB,
                "system",
                "authority.recheck",
                "authority:records",
                outcome.differences().isEmpty()
                        ? AuditEntry.Outcome.DONE
                        : AuditEntry.Outcome.FAILED,
                JOB,
                outcome.told());
    }
}
