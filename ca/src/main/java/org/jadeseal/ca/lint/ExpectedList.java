// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.time.Instant;
import java.util.OptionalLong;

/// What a list shall hold.
///
/// @param number its cRLNumber
/// @param base of a delta, the number of the full list it builds upon
/// @param beginning since when the issuer issues: expired certificates stay listed from then on
/// @param tally of the entries that the ledger handed out
public record ExpectedList(
        long number,
        OptionalLong base,
        Instant thisUpdate,
        Instant nextUpdate,
        Instant beginning,
        ListTally tally) {

    boolean isDelta() {
        return base.isPresent();
    }
}
