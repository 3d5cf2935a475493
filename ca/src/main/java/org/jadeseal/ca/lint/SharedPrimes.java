// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Finds RSA moduli that have a prime in common with another one: each then is broken by a greatest
/// common divisor that anybody can compute (Heninger et al., Mining Your Ps and Qs, 2012). Computed
/// for all at once by a tree of products and a tree of remainders, which takes little longer than
/// the multiplication of all.
public final class SharedPrimes {

    private SharedPrimes() {}

    /// The places in `moduli` of those that share a prime with another place. A modulus that is
    /// there twice shares both of its primes.
    ///
    /// @param moduli greater than 1
    public static List<Integer> among(List<BigInteger> moduli) {
        List<List<BigInteger>> products = products(moduli);
        List<BigInteger> remainders = products.getLast();
        for (int level = products.size() - 2; level >= 0; level--) {
            remainders = remainders(products.get(level), remainders);
        }
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < moduli.size(); i++) {
            BigInteger modulus = moduli.get(i);
            if (!remainders.get(i).divide(modulus).gcd(modulus).equals(BigInteger.ONE)) {
                found.add(i);
            }
        }
        return found;
    }

    /// Each level has the products of two neighbours of the level before; the last one has one.
    private static List<List<BigInteger>> products(List<BigInteger> moduli) {
        List<List<BigInteger>> levels = new ArrayList<>();
        levels.add(moduli);
        while (levels.getLast().size() > 1) {
            List<BigInteger> below = levels.getLast();
            List<BigInteger> level = new ArrayList<>();
            for (int i = 0; i < below.size(); i += 2) {
                level.add(
                        i + 1 < below.size()
                                ? below.get(i).parallelMultiply(below.get(i + 1))
                                : below.get(i));
            }
            levels.add(level);
        }
        return levels;
    }

    /// The product of all modulo the square of each.
    private static List<BigInteger> remainders(List<BigInteger> level, List<BigInteger> above) {
        List<BigInteger> remainders = new ArrayList<>(level.size());
        for (int i = 0; i < level.size(); i++) {
            BigInteger product = level.get(i);
            remainders.add(above.get(i / 2).mod(product.multiply(product)));
        }
        return remainders;
    }
}
