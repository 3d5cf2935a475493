// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jadeseal.ca.audit.AuditEntry.Outcome;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ra.authorization.Journal;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.web.host.Network;

/// What was turned away in this minute, on this node. Whoever has a certificate that does not count
/// can neither fill the audit log nor keep the database busy with it: a certificate is written down
/// once a minute, and after so many refusals a network is told to wait without being looked at.
///
/// Others of the same network are not concerned: only a certificate that was refused in this very
/// minute has to wait. Safe for use by many threads.
final class Refusals {

    /// In a minute, for all of a network's certificates together.
    static final int MOST = 30;

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final int MOST_NETWORKS = 10_000;

    private final Database database;
    private final Journal journal;
    private final InstantSource clock;
    private final Map<String, Integer> networks = new HashMap<>();
    private final Set<SerialNumber> certificates = new HashSet<>();
    private long minute;

    Refusals(Database database, Journal journal, InstantSource clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /// How many seconds a certificate has to wait before it is looked at again.
    synchronized OptionalLong secondsToWait(SerialNumber certificate, String address) {
        long now = turn();
        return certificates.contains(certificate)
                        && networks.getOrDefault(Network.of(address), 0) >= MOST
                ? OptionalLong.of((MINUTE - now % MINUTE + 999) / 1000)
                : OptionalLong.empty();
    }

    /// Counts a refusal, and writes the certificate's first of this minute into the audit log.
    void note(SerialNumber certificate, String address) {
        if (isFirst(certificate, address)) {
            database.perform(transaction ->
                    journal.note(
                            transaction,
                            "client.refuse",
                            Matter.of("certificate:operations/" + certificate),
                            Outcome.REFUSED,
                            address));
        }
    }

    private synchronized boolean isFirst(SerialNumber certificate, String address) {
        long _ = turn();
        String network = Network.of(address);
        if (networks.size() < MOST_NETWORKS || networks.containsKey(network)) {
            networks.merge(network, 1, Integer::sum);
        }
        return certificates.add(certificate);
    }

    /// Forgets the minute before.
    private long turn() {
        long now = clock.millis();
        if (now / MINUTE != minute) {
            minute = now / MINUTE;
            networks.clear();
            certificates.clear();
        }
        return now;
    }
}
