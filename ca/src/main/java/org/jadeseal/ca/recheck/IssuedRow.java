// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.recheck;

import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;

/// A row of what was recorded to be signed.
///
/// @param notBefore milliseconds since 1970, as is `notAfter`
/// @param finished `no`, `signed` or `abandoned`
/// @param key SHA-256 of the public key that is kept with this number; empty when none is
record IssuedRow(
        String issuer,
        String serial,
        String kind,
        long notBefore,
        long notAfter,
        Bytes tbs,
        Optional<Bytes> certificate,
        String finished,
        String key) {

    String name() {
        return "certificate " + issuer + "/" + serial;
    }
}
