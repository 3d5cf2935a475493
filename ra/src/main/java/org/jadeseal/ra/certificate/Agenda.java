// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jadeseal.ra.certificate.Milestone.Kind;

/// What the calendar has in store for a pair as it is now, in the order of time (`lifecycle.md` 3.6
/// and 3.9). Mails that tell of a day go out in the morning of a day in Taipei.
final class Agenda {

    static final List<Integer> DAYS_AFTER_ISSUANCE = List.of(3, 14, 60, 83);
    static final List<Integer> DAYS_BEFORE_EXPIRY = List.of(14, 7, 1);

    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
    private static final int MORNING = 9;

    /// A validity and a time for activation hold to their last moment; this is after it.
    private static final Duration JUST_AFTER = Duration.ofMillis(1);

    private Agenda() {}

    /// @param predecessorEnds of a renewal: when the pair that it replaces expires
    static List<Milestone> of(List<Certificate> pair, Optional<Instant> predecessorEnds) {
        return pair.stream()
                .flatMap(found -> of(found, predecessorEnds))
                .distinct()
                .sorted(Comparator.comparing(Milestone::at))
                .toList();
    }

    private static Stream<Milestone> of(Certificate found, Optional<Instant> predecessorEnds) {
        return switch (found) {
            case Certificate.Pending pending -> waiting(pending, predecessorEnds);
            case Certificate.Active active -> living(active);
            case Certificate.Hold hold -> of(hold.before(), predecessorEnds);
            case Certificate.Expired expired -> Stream.of(told(expired));
            case Certificate.Revoked _, Certificate.Superseded _, Certificate.Lapsed _ ->
                    Stream.empty();
        };
    }

    /// Of a renewal nobody has to be reminded: the mails about the old pair go on.
    private static Stream<Milestone> waiting(
            Certificate.Pending pending, Optional<Instant> predecessorEnds) {
        Instant issued = pending.activateBy().minus(Certificate.ACTIVATION);
        Instant last =
                predecessorEnds.filter(pending.activateBy()::isAfter).orElse(pending.activateBy());
        Stream<Milestone> reminders =
                DAYS_AFTER_ISSUANCE.stream()
                        .filter(_ -> predecessorEnds.isEmpty())
                        .map(days -> issued.plus(Duration.ofDays(days)))
                        .map(at -> new Milestone(at, Kind.REMIND_TO_ACTIVATE));
        return Stream.concat(
                reminders, Stream.of(new Milestone(last.plus(JUST_AFTER), Kind.LAPSE)));
    }

    private static Stream<Milestone> living(Certificate.Active active) {
        Instant end = active.core().validity().notAfter();
        Instant opening = morning(RenewalWindow.of(active).opens(), 0);
        Stream<Instant> reminders =
                Stream.concat(
                        Stream.of(opening),
                        DAYS_BEFORE_EXPIRY.stream().map(days -> morning(end, -days)));
        return Stream.concat(
                reminders.map(at -> new Milestone(at, Kind.REMIND_TO_RENEW)),
                Stream.of(new Milestone(end.plus(JUST_AFTER), Kind.EXPIRE), told(active)));
    }

    private static Milestone told(Certificate ended) {
        return new Milestone(morning(ended.core().validity().notAfter(), 1), Kind.TELL_EXPIRED);
    }

    private static Instant morning(Instant day, int later) {
        return day.atZone(TAIPEI)
                .toLocalDate()
                .plusDays(later)
                .atTime(MORNING, 0)
                .atZone(TAIPEI)
                .toInstant();
    }
}
