// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jadeseal.ca.audit.AuditEntry;
import org.jadeseal.ca.audit.AuditLog;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.lint.SharedPrimes;
import org.jadeseal.ca.revocation.CertificateId;

/// Looks through every RSA key that was ever certified for primes in common. Keeps all moduli in
/// memory, some kilobytes for each while it computes: a work for the night.
final class SharedPrimeSearch {

    private final Database database;
    private final AuditLog audit;
    private final String node;

    SharedPrimeSearch(Database database, AuditLog audit, String node) {
        this.database = database;
        this.audit = audit;
        this.node = node;
    }

    /// The certificates whose keys are broken; none in a sound world. What was found is in the
    /// audit log, whatever it is.
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
        List<CertificateId> broken = SharedPrimes.among(moduli).stream().map(ids::get).toList();
        database.perform(transaction -> audit.append(transaction, entry(moduli.size(), broken)));
        return broken;
    }

    private AuditEntry entry(int searched, List<CertificateId> broken) {
        return new AuditEntry(
                "node:" + node,
                "system",
                "key.search-shared-primes",
                "authority:keys",
                broken.isEmpty() ? AuditEntry.Outcome.DONE : AuditEntry.Outcome.FAILED,
                node,
                broken.isEmpty()
                        ? searched + " RSA keys share no prime"
                        : "revoke the certificates of broken keys: " + broken);
    }
}
