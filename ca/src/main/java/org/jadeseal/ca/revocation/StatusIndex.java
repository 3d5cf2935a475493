// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The status of every certificate, in memory.
final class StatusIndex {

    private final Map<CertificateId, StatusEntry> entries = new ConcurrentHashMap<>();

    Optional<StatusEntry> find(CertificateId certificate) {
        return Optional.ofNullable(entries.get(certificate));
    }

    void put(StatusEntry entry) {
        entries.put(entry.certificate(), entry);
    }
}
