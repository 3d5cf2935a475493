// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mass;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jadeseal.ca.x509.Bytes;

/// A list of certificates that somebody brought: serial numbers, or hashes of keys.
///
/// @param entries without repetition, in the order of the file; lower-case hexadecimal digits
public record MassList(Kind kind, List<String> entries) {

    /// Lines of a list, at most.
    public static final int MOST = 20_000;

    /// Characters of a file that is read at all.
    public static final int LONGEST = 100 * MOST;

    public MassList {
        entries = List.copyOf(entries);
    }

    /// What its lines are.
    public enum Kind {
        /// Serial numbers of certificates.
        SERIALS,
        /// SHA-256 of SubjectPublicKeyInfo.
        KEYS;

        private boolean fits(String digits) {
            return digits.matches(this == KEYS ? "[0-9a-f]{64}" : "0*[1-9a-f][0-9a-f]{0,39}");
        }

        /// As tables hold it: serial numbers without leading zeros.
        private String kept(String digits) {
            return this == KEYS ? digits : new BigInteger(digits, 16).toString(16);
        }
    }

    /// What became of reading one.
    public sealed interface Reading {

        /// It can be used.
        record Read(MassList list) implements Reading {}

        /// There is no line in it.
        record Empty() implements Reading {}

        /// It has more than [#MOST] lines, or is longer than a file of so many.
        record TooLong() implements Reading {}

        /// This line is none of its kind.
        ///
        /// @param line counted from 1
        record Wrong(int line) implements Reading {}
    }

    /// Reads a text with one entry on each line; colons, spaces, a byte order mark, empty lines and
    /// comments that begin with `#` are skipped.
    public static Reading read(Kind kind, String text) {
        if (text.length() > LONGEST) {
            return new Reading.TooLong();
        }
        Set<String> entries = new LinkedHashSet<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            String digits = line.replaceAll("[\\s:\\uFEFF]", "").toLowerCase(Locale.ROOT);
            boolean skipped = digits.isEmpty() || digits.startsWith("#");
            if (!skipped && (digits.length() > 80 || !kind.fits(digits))) {
                return new Reading.Wrong(number);
            }
            if (!skipped) {
                entries.add(kind.kept(digits));
            }
        }
        return judged(kind, entries);
    }

    private static Reading judged(Kind kind, Set<String> entries) {
        if (entries.isEmpty()) {
            return new Reading.Empty();
        }
        return entries.size() > MOST
                ? new Reading.TooLong()
                : new Reading.Read(new MassList(kind, List.copyOf(entries)));
    }

    MassQuery.Listed query() {
        Bytes text =
                Bytes.of((String.join("\n", entries) + "\n").getBytes(StandardCharsets.US_ASCII));
        return new MassQuery.Listed(kind, entries.size(), text.sha256().hex());
    }
}
