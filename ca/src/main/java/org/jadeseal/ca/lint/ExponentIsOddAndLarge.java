// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import java.util.Optional;
import org.jadeseal.ca.x509.SubjectKey;

/// Small exponents make faults of padding into forgeries.
final class ExponentIsOddAndLarge extends KeyRule {

    private static final BigInteger LEAST = BigInteger.valueOf(65_537);

    ExponentIsOddAndLarge() {
        super(
                "CA/B S/MIME BR §6.1.6, FIPS 186-5 §5.4",
                "exponent must be odd and from 65537 to 2^256 - 1");
    }

    @Override
    boolean keeps(SubjectKey.Rsa key) {
        BigInteger exponent = key.exponent();
        return exponent.testBit(0) && exponent.compareTo(LEAST) >= 0 && exponent.bitLength() <= 256;
    }

    @Override
    Optional<String> instead(SubjectKey.Rsa key) {
        return Optional.of("was " + key.exponent());
    }
}
