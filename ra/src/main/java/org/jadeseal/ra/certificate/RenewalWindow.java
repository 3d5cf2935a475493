// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/// When a certificate may be renewed: from 00:00 in Taipei of the day one calendar month before the
/// day on which it expires, to the moment in which it does. The 31st becomes the last day of a
/// shorter month.
///
/// @param opens first moment
/// @param closes last moment
public record RenewalWindow(Instant opens, Instant closes) {

    /// How long before the day of its end a certificate can be renewed.
    public static final Period BEFORE_END = Period.ofMonths(1);

    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    /// The window of a certificate.
    public static RenewalWindow of(Certificate certificate) {
        return until(certificate.core().validity().notAfter());
    }

    static RenewalWindow until(Instant notAfter) {
        Instant opens =
                notAfter.atZone(TAIPEI)
                        .toLocalDate()
                        .minus(BEFORE_END)
                        .atStartOfDay(TAIPEI)
                        .toInstant();
        return new RenewalWindow(opens, notAfter);
    }

    /// The day of a moment in Taipei, as `2026-11-22`.
    static String day(Instant moment) {
        return moment.atZone(TAIPEI).toLocalDate().toString();
    }

    /// Whether `now` is in it, both ends included.
    public boolean open(Instant now) {
        return !now.isBefore(opens) && !now.isAfter(closes);
    }
}
