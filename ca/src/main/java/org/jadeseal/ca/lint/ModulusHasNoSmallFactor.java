// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jadeseal.ca.x509.SubjectKey;

/// The modulus is odd and has no factor below 752.
final class ModulusHasNoSmallFactor implements KeyRule {

    /// Of all primes below 752.
    private static final BigInteger PRODUCT =
            IntStream.range(2, 752)
                    .mapToObj(BigInteger::valueOf)
                    .filter(number -> number.isProbablePrime(50))
                    .reduce(BigInteger.ONE, BigInteger::multiply);

    @Override
    public String citation() {
        return "CA/B S/MIME BR §6.1.6, SP 800-89 §5.3.3";
    }

    @Override
    public Optional<String> broken(SubjectKey.Rsa key) {
        return Rule.when(
                key.modulus().signum() != 1
                        || !key.modulus().mod(PRODUCT).gcd(PRODUCT).equals(BigInteger.ONE),
                "modulus must have no factor below 752");
    }
}
