// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

import java.time.Duration;
import java.time.Instant;
import org.jadeseal.ca.x509.Bytes;

/// What goes back to who asked.
///
/// @param der an `OCSPResponse`
/// @param producedAt when it was made, in whole seconds
/// @param expires until when caches may keep it
/// @param maxAge how long that is from now; zero for `no-store`
public record OcspAnswer(Bytes der, Instant producedAt, Instant expires, Duration maxAge) {

    /// One that was just made.
    static OcspAnswer fresh(Bytes der, Instant producedAt, Duration maxAge) {
        return new OcspAnswer(der, producedAt, producedAt.plus(maxAge), maxAge);
    }

    /// The same, handed out later: caches may keep it for the rest of the time only.
    OcspAnswer at(Instant later) {
        Duration rest = Duration.between(later, expires);
        return new OcspAnswer(der, producedAt, expires, rest.isNegative() ? Duration.ZERO : rest);
    }

    /// A refusal, of no time.
    static OcspAnswer uncached(Bytes der) {
        return fresh(der, Instant.EPOCH, Duration.ZERO);
    }
}
