// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.regex.Pattern;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.x509.Time;
import org.jadeseal.ca.x509.Der;

/// Each instant has one way to be written, without fractions and offsets.
final class ValidityIsInWholeSeconds extends CertificateRule {

    private static final Pattern UTC = Pattern.compile("[0-9]{12}Z");

    /// From the year 2050 on.
    private static final Pattern GENERAL = Pattern.compile("2(0[5-9]|[1-9][0-9])[0-9]{11}Z");

    ValidityIsInWholeSeconds() {
        super(
                "RFC 5280 §4.1.2.5",
                "validity must be in UTCTime through 2049 and GeneralizedTime after, in"
                        + " whole seconds of UTC");
    }

    @Override
    boolean keeps(Candidate candidate) {
        return isRight(candidate.tbs().getStartDate()) && isRight(candidate.tbs().getEndDate());
    }

    private static boolean isRight(Time time) {
        byte[] der = Der.of(time);
        String text = new String(der, 2, der.length - 2, US_ASCII);
        return (der[0] == BERTags.UTC_TIME && UTC.matcher(text).matches())
                || (der[0] == BERTags.GENERALIZED_TIME && GENERAL.matcher(text).matches());
    }
}
