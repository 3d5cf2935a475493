// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.status;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jadeseal.ca.x509.Bytes;

/// The strong entity tag of some octets (RFC 9110 §8.8.3), and whether an asker has them already.
final class EntityTag {

    private static final int OCTETS = 16;

    private EntityTag() {}

    static String of(Bytes octets) {
        return '"' + octets.sha256().hex().substring(0, 2 * OCTETS) + '"';
    }

    /// Whether the asker has these octets (RFC 9110 §13.1.2 before §13.1.3).
    ///
    /// @param changed whole seconds
    static boolean isKnown(HttpServletRequest request, String tag, Instant changed) {
        String known = request.getHeader("If-None-Match");
        return known == null
                ? request.getDateHeader("If-Modified-Since") >= changed.toEpochMilli()
                : known.equals("*") || known.contains(tag);
    }
}
