// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

import java.time.Instant;
import java.time.LocalDate;

/// Writes times of a list's entries, without an object for each. For one thread.
final class DerTimes {

    /// RFC 5280 §5.1.2.4.
    private static final Instant GENERALIZED_TIME_FROM = Instant.parse("2050-01-01T00:00:00Z");

    private static final int SECONDS_OF_DAY = 86_400;

    /// The last one's; many certificates are revoked in a day.
    private LocalDate day = LocalDate.EPOCH;

    /// Writes a time in seconds: UTCTime through 2049, GeneralizedTime from then on (RFC 5280
    /// §5.1.2.4).
    ///
    /// @return where it ends
    int time(Instant time, byte[] into, int at) {
        if (time.isBefore(GENERALIZED_TIME_FROM)) {
            into[at] = 0x17;
            into[at + 1] = 13;
            return digits(time, 2, into, at + 2);
        }
        return generalizedTime(time, into, at);
    }

    /// Writes a GeneralizedTime in seconds.
    ///
    /// @return where it ends
    int generalizedTime(Instant time, byte[] into, int at) {
        into[at] = 0x18;
        into[at + 1] = 15;
        return digits(time, 4, into, at + 2);
    }

    private int digits(Instant time, int ofYear, byte[] into, int start) {
        long seconds = time.getEpochSecond();
        long number = Math.floorDiv(seconds, SECONDS_OF_DAY);
        if (day.toEpochDay() != number) {
            day = LocalDate.ofEpochDay(number);
        }
        int second = Math.floorMod(seconds, SECONDS_OF_DAY);
        int at = digits(day.getYear(), ofYear, into, start);
        at = digits(day.getMonthValue(), 2, into, at);
        at = digits(day.getDayOfMonth(), 2, into, at);
        at = digits(second / 3600, 2, into, at);
        at = digits(second / 60 % 60, 2, into, at);
        at = digits(second % 60, 2, into, at);
        into[at] = 'Z';
        return at + 1;
    }

    /// The last digits of a number.
    private static int digits(int number, int count, byte[] into, int at) {
        int left = number;
        for (int i = at + count - 1; i >= at; i--) {
            into[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        return at + count;
    }
}
