// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.statement;

import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jadeseal.ca.x509.Bytes;

/// One line of a statement. The card program shows it in words before the PIN is asked, and signs
/// no name that it has no words for.
///
/// @param name as `case`, or `attachment-2` where there may be several
/// @param value within the bounds of its kind
public record Field(String name, Kind kind, String value) {

    private static final String WORD = "[a-z](?:[a-z-]{0,30}[a-z])?";
    private static final Pattern NAME = Pattern.compile(WORD + "(?:-[1-9][0-9]?)?");
    private static final Pattern TEXT =
            Pattern.compile("(?! )(?:[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]| (?! |$)){1,200}");

    /// Letters and marks by their category, and yet nobody sees them.
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164"
                            + "\\uFE00-\\uFE0F\\uFFA0]");

    /// What a value is made of.
    public enum Kind {
        /// 1 to 200 visible characters in NFC; single spaces between them.
        TEXT,
        /// 1 to 32 lower-case letters and hyphens.
        WORD,
        /// A whole number, 0 or more, at most 18 digits.
        NUMBER,
        /// SHA-256 in lowercase hexadecimal.
        DIGEST,
        /// An instant in UTC, to the second.
        TIME;

        /// As the statement and the protocol write it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Field {
        require(NAME.matcher(name).matches(), name, "must have a name of lower-case letters");
        require(isValue(kind, value), name, "must be a " + kind.word());
    }

    /// A field of visible characters.
    ///
    /// @throws IllegalArgumentException if some would not be seen, or there are too many
    public static Field text(String name, String value) {
        return new Field(name, Kind.TEXT, value);
    }

    /// A field of one of the protocol's words.
    public static Field word(String name, String value) {
        return new Field(name, Kind.WORD, value);
    }

    /// A field with a number, 0 or more.
    public static Field number(String name, long value) {
        return new Field(name, Kind.NUMBER, Long.toString(value));
    }

    /// A field with a SHA-256 hash.
    public static Field digest(String name, Bytes sha256) {
        return new Field(name, Kind.DIGEST, sha256.hex());
    }

    /// A field with an instant; what is below a second is left out.
    public static Field time(String name, Instant value) {
        return new Field(name, Kind.TIME, value.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /// Reads what [#line] wrote.
    ///
    /// @throws IllegalArgumentException if it is no such line
    static Field read(String line) {
        String[] parts = line.split(" ", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("a field has a name, a kind and a value");
        }
        return new Field(parts[0], Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)), parts[2]);
    }

    String line() {
        return name + " " + kind.word() + " " + value;
    }

    private static boolean isValue(Kind kind, String value) {
        return switch (kind) {
            case TEXT -> isText(value);
            case WORD -> value.matches(WORD);
            case NUMBER -> value.matches("0|[1-9][0-9]{0,17}");
            case DIGEST -> value.matches("[0-9a-f]{64}");
            case TIME ->
                    value.matches(
                            "2[0-9]{3}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z");
        };
    }

    /// The length first: what is long is not looked at further.
    private static boolean isText(String value) {
        return value.length() <= 400
                && TEXT.matcher(value).matches()
                && !UNSEEN.matcher(value).find()
                && Normalizer.isNormalized(value, Normalizer.Form.NFC);
    }

    private static void require(boolean holds, String name, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("field '" + name + "' " + expected);
        }
    }
}
