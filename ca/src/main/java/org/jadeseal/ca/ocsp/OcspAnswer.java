// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

import java.time.Duration;
import java.time.Instant;
import org.jadeseal.ca.x509.Bytes;

/// What goes back to who asked.
///
/// @param der an `OCSPResponse`
/// @param maxAge how long caches may keep it; zero for `no-store`
/// @param producedAt when it was made, in whole seconds
public record OcspAnswer(Bytes der, Duration maxAge, Instant producedAt) {

    /// The same, handed out later: caches may keep it for the rest of the time only.
    OcspAnswer at(Instant later) {
        Duration age = Duration.between(producedAt, later);
        Duration rest = maxAge.compareTo(age) > 0 ? maxAge.minus(age) : Duration.ZERO;
        return new OcspAnswer(der, rest, producedAt);
    }

    /// A refusal, of no time.
    static OcspAnswer uncached(Bytes der) {
        return new OcspAnswer(der, Duration.ZERO, Instant.EPOCH);
    }
}
