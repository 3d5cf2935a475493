// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import java.util.stream.IntStream;
import org.jadeseal.ca.x509.SubjectKey;

/// A modulus with one is no product of two large primes.
final class ModulusHasNoSmallFactor extends KeyRule {

    /// Of all primes below 752.
    private static final BigInteger PRODUCT =
            IntStream.range(2, 752)
                    .mapToObj(BigInteger::valueOf)
                    .filter(number -> number.isProbablePrime(50))
                    .reduce(BigInteger.ONE, BigInteger::multiply);

    ModulusHasNoSmallFactor() {
        super("CA/B S/MIME BR §6.1.6, SP 800-89 §5.3.3", "modulus must have no factor below 752");
    }

    @Override
    boolean keeps(SubjectKey.Rsa key) {
        return key.modulus().signum() == 1
                && key.modulus().mod(PRODUCT).gcd(PRODUCT).equals(BigInteger.ONE);
    }
}
