// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.nio.file.Path;
import java.time.Duration;

/// How much is measured.
///
/// @param folder for data of this run
/// @param rounds of each comparison; 5 for a figure to be published, 3 for a gate
/// @param round the length of one load
/// @param certificates in the data set
/// @param many certificates in the large one
/// @param pairs that are issued in a round
record Effort(Path folder, int rounds, Duration round, int certificates, int many, int pairs) {

    static Effort ordinary(Path folder) {
        return new Effort(folder, 3, Duration.ofSeconds(3), 10_000, 1_000_000, 1000);
    }

    /// For figures to be published.
    static Effort full(Path folder) {
        return new Effort(folder, 5, Duration.ofSeconds(6), 10_000, 1_000_000, 2500);
    }
}
