// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mass;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jadeseal.ra.certificate.SweepOutcome;

/// How far it has come.
///
/// @param reached up to where the query has been followed; empty at the beginning
/// @param outcomes what became of those before
public record MassProgress(String reached, Map<SweepOutcome, Long> outcomes) {

    /// Nothing was done yet.
    static final MassProgress NONE = new MassProgress("", Map.of());

    public MassProgress {
        Map<SweepOutcome, Long> copy = new EnumMap<>(SweepOutcome.class);
        copy.putAll(outcomes);
        outcomes = Collections.unmodifiableMap(copy);
    }

    /// How many have been looked at.
    public long total() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    MassProgress with(String further, Map<SweepOutcome, Long> more) {
        Map<SweepOutcome, Long> sum = new EnumMap<>(SweepOutcome.class);
        sum.putAll(outcomes);
        more.forEach((outcome, count) -> sum.merge(outcome, count, Long::sum));
        return new MassProgress(further, sum);
    }
}
