// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.status;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;

/// The strong entity tag of some octets (RFC 9110 §8.8.3), and whether an asker has them already.
final class EntityTag {

    private static final int OCTETS = 16;

    private EntityTag() {}

    static String of(Bytes octets) {
        return '"' + octets.sha256().hex().substring(0, 2 * OCTETS) + '"';
    }

    /// Whether the asker says that these octets are known (RFC 9110 §13.1.2); empty when nothing is
    /// said of tags.
    static Optional<Boolean> isKnown(HttpServletRequest request, String tag) {
        return Optional.ofNullable(request.getHeader("If-None-Match"))
                .map(known -> known.equals("*") || known.contains(tag));
    }
}
