// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.util.EnumSet;
import java.util.Set;

/// Reads the entries of a list one after the other (RFC 5280 §5.1.2.6, §5.3), by other code than
/// that which wrote them.
final class EntryReading {

    private static final byte[] REASON_CODE = {0x06, 0x03, 0x55, 0x1D, 0x15};

    private static final byte[] INVALIDITY_DATE = {0x06, 0x03, 0x55, 0x1D, 0x18};

    private static final int REMOVE_FROM_CRL = 8;

    private final Set<EntryFault> faults = EnumSet.noneOf(EntryFault.class);
    private final ListTally tally = new ListTally();
    private final byte[] octets;
    private int reason;
    private long invalid;

    EntryReading(byte[] octets) {
        this.octets = octets;
    }

    Set<EntryFault> faults() {
        return faults;
    }

    ListTally tally() {
        return tally;
    }

    void read(DerCursor entries) {
        DerCursor entry = entries.inside(); // one for all of them
        while (entries.hasNext()) {
            entry.goInside(entries.step(0x30));
            entry(entry);
        }
    }

    private void entry(DerCursor entry) {
        reason = 0;
        invalid = 0;
        entry.step(0x02);
        require(isSerial(entry), EntryFault.SERIAL);
        long serial = ListTally.hash(octets, entry.content(), entry.end());
        long revoked = Times.seconds(octets, entry.step());
        require(revoked != Times.WRONG, EntryFault.TIME);
        if (entry.hasNext()) {
            DerCursor extensions = entry.step(0x30).inside();
            require(extensions.hasNext(), EntryFault.EMPTY_EXTENSIONS);
            while (extensions.hasNext()) {
                extension(extensions.step(0x30).inside());
            }
        }
        if (entry.hasNext()) {
            throw new IllegalArgumentException("entry has more than three parts");
        }
        tally.add(serial, revoked, reason, invalid);
    }

    private void extension(DerCursor extension) {
        extension.step(0x06);
        boolean isReasonCode = extension.is(REASON_CODE);
        boolean isInvalidityDate = extension.is(INVALIDITY_DATE);
        extension.step();
        if (extension.tag() == 0x01) {
            faults.add(EntryFault.CRITICAL);
            extension.step();
        }
        if (extension.tag() != 0x04) {
            throw new IllegalArgumentException("extension of an entry has no value");
        }
        DerCursor value = extension.inside();
        if (isReasonCode) {
            value.step();
            boolean known = value.tag() == 0x0A && value.length() == 1 && isReason(value.octet(0));
            require(known, EntryFault.REASON);
            reason = known ? value.octet(0) : 0;
            require(reason != 0 || !known, EntryFault.REASON_UNSPECIFIED);
            require(reason != REMOVE_FROM_CRL, EntryFault.REMOVED);
        } else if (isInvalidityDate) {
            value.step();
            invalid = value.tag() == 0x18 ? Times.generalized(octets, value) : Times.WRONG;
            require(invalid != Times.WRONG, EntryFault.INVALIDITY);
        } else {
            faults.add(EntryFault.UNKNOWN_EXTENSION);
            value.step();
        }
        if (value.hasNext() || extension.hasNext()) {
            throw new IllegalArgumentException("extension of an entry has more than one value");
        }
    }

    private static boolean isSerial(DerCursor serial) {
        boolean shortest = serial.length() == 1 || serial.octet(0) != 0 || serial.octet(1) < 0;
        return serial.length() <= 20 && serial.octet(0) >= 0 && shortest;
    }

    private static boolean isReason(byte code) {
        return code >= 0 && code <= 10 && code != 7;
    }

    private void require(boolean holds, EntryFault otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }

    /// Times in their only allowed forms.
    static final class Times {

        static final long WRONG = Long.MIN_VALUE;

        /// Beyond `Year.MAX_VALUE` with any century added.
        private static final int NO_NUMBER = 1_500_000_000;

        private Times() {}

        /// UTCTime through 2049, GeneralizedTime from then on.
        static long seconds(byte[] octets, DerCursor time) {
            if (time.tag() == 0x17 && time.length() == 13) {
                int year = number(octets, time.content(), 2);
                return parsed(octets, time.content() + 2, year < 50 ? 2000 + year : 1900 + year);
            }
            long seconds = time.tag() == 0x18 ? generalized(octets, time) : WRONG;
            return seconds >= 2_524_608_000L ? seconds : WRONG;
        }

        /// Whole seconds in UTC.
        static long generalized(byte[] octets, DerCursor time) {
            return time.length() == 15
                    ? parsed(octets, time.content() + 4, number(octets, time.content(), 4))
                    : WRONG;
        }

        /// What follows the year: month, day, hour, minute, second, `Z`.
        private static long parsed(byte[] octets, int at, int year) {
            if (octets[at + 10] != 'Z') {
                return WRONG;
            }
            try {
                return IsoChronology.INSTANCE.epochSecond(
                        year,
                        number(octets, at, 2),
                        number(octets, at + 2, 2),
                        number(octets, at + 4, 2),
                        number(octets, at + 6, 2),
                        number(octets, at + 8, 2),
                        ZoneOffset.UTC);
            } catch (DateTimeException e) {
                return WRONG;
            }
        }

        /// A number of digits; one that no date can have when there is anything else.
        private static int number(byte[] octets, int at, int digits) {
            int number = 0;
            for (int i = at; i < at + digits; i++) {
                if (octets[i] < '0' || octets[i] > '9') {
                    return NO_NUMBER;
                }
                number = number * 10 + octets[i] - '0';
            }
            return number;
        }
    }
}
