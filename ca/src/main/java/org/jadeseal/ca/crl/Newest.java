// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.crl;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.DatabaseUnavailableException;
import org.jadeseal.ca.x509.IssuerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The newest list of each issuer, kept in memory; never goes back to an older one (T5).
final class Newest {

    private static final Logger log = LoggerFactory.getLogger(Newest.class);

    private final Database database;
    private final Map<IssuerId, Crl> served = new ConcurrentHashMap<>();

    private final Map<IssuerId, Delta> servedDeltas = new ConcurrentHashMap<>();

    Newest(Database database) {
        this.database = database;
    }

    /// Goes on with what it has while the database is away: a list says itself how long it is good.
    Optional<Crl> of(IssuerId issuer) {
        try {
            SqlCrls sql = new SqlCrls(database.read());
            sql.newestNumber(issuer)
                    .filter(number -> isNews(issuer, number))
                    .flatMap(number -> sql.find(issuer, number))
                    .ifPresent(this::serve);
        } catch (DatabaseUnavailableException e) {
            log.warn("the newest CRL of {} may be unknown: {}", issuer, e.getMessage());
        }
        return Optional.ofNullable(served.get(issuer));
    }

    /// The same for deltas.
    Optional<Delta> deltaOf(IssuerId issuer) {
        try {
            SqlCrls sql = new SqlCrls(database.read());
            sql.newestDeltaNumber(issuer)
                    .filter(number -> isNewDelta(issuer, number))
                    .flatMap(number -> sql.findDelta(issuer, number))
                    .ifPresent(this::serve);
        } catch (DatabaseUnavailableException e) {
            log.warn("the newest delta CRL of {} may be unknown: {}", issuer, e.getMessage());
        }
        return Optional.ofNullable(servedDeltas.get(issuer));
    }

    private boolean isNewDelta(IssuerId issuer, long number) {
        Delta known = servedDeltas.get(issuer);
        return known == null || known.crl().number() < number;
    }

    private void serve(Delta found) {
        servedDeltas.merge(
                found.crl().issuer(),
                found,
                (known, delta) -> known.crl().number() < delta.crl().number() ? delta : known);
    }

    private boolean isNews(IssuerId issuer, long number) {
        Crl known = served.get(issuer);
        return known == null || known.number() < number;
    }

    private void serve(Crl found) {
        served.merge(
                found.issuer(), found, (known, crl) -> known.number() < crl.number() ? crl : known);
    }
}
