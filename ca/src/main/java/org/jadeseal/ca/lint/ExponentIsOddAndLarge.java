// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import java.util.Optional;
import org.jadeseal.ca.x509.SubjectKey;

/// The public exponent is odd and between 2^16 + 1 and 2^256 - 1.
final class ExponentIsOddAndLarge implements KeyRule {

    private static final BigInteger LEAST = BigInteger.valueOf(65_537);

    @Override
    public String citation() {
        return "CA/B S/MIME BR §6.1.6, FIPS 186-5 §5.4";
    }

    @Override
    public Optional<String> broken(SubjectKey.Rsa key) {
        BigInteger exponent = key.exponent();
        return Rule.when(
                !exponent.testBit(0) || exponent.compareTo(LEAST) < 0 || exponent.bitLength() > 256,
                "exponent must be odd and from 65537 to 2^256 - 1, was " + exponent);
    }
}
