// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import org.jadeseal.ca.x509.SubjectKey;

/// Close primes are found from the root of the modulus.
final class ModulusIsNotOfClosePrimes extends KeyRule {

    private static final int ROUNDS = 100;

    /// 3² · 5 · 7 · 11 · 13: few numbers that are no squares look like one modulo all of these.
    private static final BigInteger FILTER = BigInteger.valueOf(45_045);

    private static final BigInteger RESIDUES = residues();

    ModulusIsNotOfClosePrimes() {
        super(
                "CA/B S/MIME BR §6.1.1.3 (4)",
                "modulus must not be the product of two primes that Fermat's method finds"
                        + " in 100 rounds");
    }

    @Override
    boolean keeps(SubjectKey.Rsa key) {
        BigInteger middle = key.modulus().sqrt().add(BigInteger.ONE);
        BigInteger square = middle.multiply(middle).subtract(key.modulus());
        for (int round = 0; round < ROUNDS; round++) {
            if (isSquare(square)) {
                return false;
            }
            square = square.add(middle.shiftLeft(1)).add(BigInteger.ONE);
            middle = middle.add(BigInteger.ONE);
        }
        return true;
    }

    /// A square ends in 0, 1, 4 or 9 (base 16), which spares most of the roots.
    private static boolean isSquare(BigInteger number) {
        int end = number.intValue() & 15;
        if (end != 0 && end != 1 && end != 4 && end != 9) {
            return false;
        }
        return RESIDUES.testBit(number.mod(FILTER).intValue())
                && number.sqrtAndRemainder()[1].signum() == 0;
    }

    private static BigInteger residues() {
        BigInteger residues = BigInteger.ZERO;
        for (long root = 0; root < FILTER.longValue(); root++) {
            residues = residues.setBit((int) (root * root % FILTER.longValue()));
        }
        return residues;
    }
}
