// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

import java.time.Duration;
import org.jadeseal.ca.x509.Bytes;

/// What goes back to who asked.
///
/// @param der an `OCSPResponse`
/// @param maxAge how long caches may keep it; zero for `no-store`
public record OcspAnswer(Bytes der, Duration maxAge) {

    static OcspAnswer uncached(Bytes der) {
        return new OcspAnswer(der, Duration.ZERO);
    }
}
