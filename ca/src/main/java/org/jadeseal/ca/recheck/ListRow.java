// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.recheck;

import java.util.OptionalLong;
import org.jadeseal.ca.x509.Bytes;

/// A row of the lists that were published.
///
/// @param base the number of the full list that a delta belongs to; empty for a full one
/// @param thisUpdate milliseconds since 1970, as is `nextUpdate`
record ListRow(
        String issuer,
        long number,
        OptionalLong base,
        long position,
        long thisUpdate,
        long nextUpdate,
        Bytes der) {

    String name() {
        return (base.isPresent() ? "delta " : "list ") + issuer + "/" + number;
    }
}
