// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.status;

import org.jadeseal.ca.x509.Bytes;

/// The strong entity tag of some octets (RFC 9110 §8.8.3).
final class EntityTag {

    private static final int OCTETS = 16;

    private EntityTag() {}

    static String of(Bytes octets) {
        return '"' + octets.sha256().hex().substring(0, 2 * OCTETS) + '"';
    }
}
