// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.x509.Time;
import org.jadeseal.ca.x509.Der;

/// Reads the times of a certificate.
final class Times {

    /// The only two forms that RFC 5280 §4.1.2.5 allows.
    private static final Pattern UTC = Pattern.compile("[0-9]{12}Z");

    private static final Pattern GENERAL = Pattern.compile("[0-9]{14}Z");

    private Times() {}

    /// The instant, in the forms that are allowed or, by the library, in any other: whether it is
    /// allowed is for a rule to say.
    ///
    /// @throws RuntimeException if it is no time at all
    static Instant instant(Time time) {
        byte[] der = Der.of(time);
        String text = new String(der, 2, der.length - 2, US_ASCII);
        if (der[0] == BERTags.UTC_TIME && UTC.matcher(text).matches()) {
            return instant((text.charAt(0) < '5' ? 2000 : 1900) + number(text, 0), text, 2);
        }
        return der[0] == BERTags.GENERALIZED_TIME && GENERAL.matcher(text).matches()
                ? instant(number(text, 0) * 100 + number(text, 2), text, 4)
                : time.getDate().toInstant();
    }

    private static Instant instant(int year, String text, int at) {
        return LocalDateTime.of(
                        year,
                        number(text, at),
                        number(text, at + 2),
                        number(text, at + 4),
                        number(text, at + 6),
                        number(text, at + 8))
                .toInstant(ZoneOffset.UTC);
    }

    /// Of two digits.
    private static int number(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
