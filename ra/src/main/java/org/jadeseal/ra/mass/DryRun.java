// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mass;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What was there when the officer asked.
///
/// @param certificates how many of each
/// @param people whose they are
public record DryRun(Map<Found, Long> certificates, long people) {

    public DryRun {
        Map<Found, Long> copy = new EnumMap<>(Found.class);
        copy.putAll(certificates);
        certificates = Collections.unmodifiableMap(copy);
    }

    /// How many there are to look at.
    public long total() {
        return certificates.values().stream().mapToLong(Long::longValue).sum();
    }
}
