// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.x509;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/// The time in which a certificate may be used; both ends belong to it (RFC 5280 §4.1.2.5).
///
/// ```asn1
/// Validity ::= SEQUENCE { notBefore Time, notAfter Time }
/// ```
///
/// @param notBefore in whole seconds
/// @param notAfter in whole seconds, after `notBefore`
public record Validity(Instant notBefore, Instant notAfter) {

    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    public Validity {
        if (!whole(notBefore) || !whole(notAfter) || !notAfter.isAfter(notBefore)) {
            throw new IllegalArgumentException(
                    "validity must be two ordered times in whole seconds, was "
                            + notBefore
                            + " to "
                            + notAfter);
        }
    }

    /// From `start` to one second before the same time of day in Taipei `years` years later; the
    /// 29th of February is followed by a 28th.
    public static Validity ofYears(Instant start, int years) {
        Instant notBefore = start.truncatedTo(ChronoUnit.SECONDS);
        ZonedDateTime end = notBefore.atZone(TAIPEI).plusYears(years).minusSeconds(1);
        return new Validity(notBefore, end.toInstant());
    }

    /// From `start`, for `days` times 24 hours less one second.
    public static Validity ofDays(Instant start, int days) {
        Instant notBefore = start.truncatedTo(ChronoUnit.SECONDS);
        return new Validity(notBefore, notBefore.plus(days, ChronoUnit.DAYS).minusSeconds(1));
    }

    /// Whether `instant` lies in it.
    public boolean covers(Instant instant) {
        return !instant.isBefore(notBefore) && !instant.isAfter(notAfter);
    }

    /// This one, ended no later than `limit`.
    public Validity endingBy(Instant limit) {
        return notAfter.isAfter(limit) ? new Validity(notBefore, limit) : this;
    }

    private static boolean whole(Instant instant) {
        return instant.equals(instant.truncatedTo(ChronoUnit.SECONDS));
    }
}
