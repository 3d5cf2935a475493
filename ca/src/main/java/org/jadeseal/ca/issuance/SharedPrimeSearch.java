// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.lint.SharedPrimes;
import org.jadeseal.ca.revocation.CertificateId;

/// Looks through every RSA key that was ever certified for primes in common. Keeps all moduli in
/// memory, some kilobytes for each while it computes: a work for the night.
final class SharedPrimeSearch {

    private final Database database;

    SharedPrimeSearch(Database database) {
        this.database = database;
    }

    /// The certificates whose keys are broken; none in a sound world.
    List<CertificateId> broken() {
        List<CertificateId> ids = new ArrayList<>();
        List<BigInteger> moduli = new ArrayList<>();
        Set<BigInteger> seen = new HashSet<>();
        database.snapshot(sql -> {
            new SqlIssuance(sql)
                    .forEachModulus((id, modulus) -> {
                        if (seen.add(modulus)) {
                            ids.add(id);
                            moduli.add(modulus);
                        }
                    });
            return moduli.size();
        });
        return SharedPrimes.among(moduli).stream().map(ids::get).toList();
    }
}
