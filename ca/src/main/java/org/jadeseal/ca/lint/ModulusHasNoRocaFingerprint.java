// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import java.util.List;
import org.jadeseal.ca.x509.SubjectKey;

/// Certain chips made keys whose moduli are powers of 65537 modulo every small prime, and can be
/// factored.
final class ModulusHasNoRocaFingerprint extends KeyRule {

    /// Those for which 65537 makes few of the remainders.
    private static final List<Integer> PRIMES =
            List.of(11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157);

    ModulusHasNoRocaFingerprint() {
        super(
                "CVE-2017-15361, CA/B S/MIME BR §6.1.1.3",
                "modulus must not have the ROCA fingerprint; such a card has to be replaced");
    }

    @Override
    boolean keeps(SubjectKey.Rsa key) {
        return PRIMES.stream().anyMatch(prime -> !isPower(key.modulus(), prime));
    }

    /// Whether the modulus is a power of 65537 modulo `prime`.
    private static boolean isPower(BigInteger modulus, int prime) {
        int wanted = modulus.mod(BigInteger.valueOf(prime)).intValue();
        int power = 1;
        do {
            if (power == wanted) {
                return true;
            }
            power = (int) (power * 65_537L % prime);
        } while (power != 1);
        return false;
    }
}
