// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jadeseal.ca.x509.IssuerId;

/// The status of every certificate, in memory; some 70 to 140 octets for each. One thread puts,
/// many find.
final class StatusIndex {

    private final Map<IssuerId, SerialTable> tables = new ConcurrentHashMap<>();

    Optional<StatusEntry> find(CertificateId certificate) {
        return Optional.ofNullable(tables.get(certificate.issuer()))
                .flatMap(table -> table.find(certificate.serial()))
                .map(slot -> slot.entry(certificate));
    }

    void put(StatusEntry entry) {
        tables.computeIfAbsent(entry.certificate().issuer(), _ -> new SerialTable())
                .put(entry.certificate().serial(), Slot.of(entry));
    }
}
