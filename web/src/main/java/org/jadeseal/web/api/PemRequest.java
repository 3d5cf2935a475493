// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.util.Base64;
import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;

/// A certification request as text (RFC 7468 §7).
final class PemRequest {

    private static final String BEGIN = "-----BEGIN CERTIFICATE REQUEST-----";
    private static final String END = "-----END CERTIFICATE REQUEST-----";

    private PemRequest() {}

    /// The octets between the two lines; empty when the text is anything else.
    static Optional<Bytes> read(String text) {
        String stripped = text.strip();
        if (!stripped.startsWith(BEGIN)
                || !stripped.endsWith(END)
                || stripped.length() < BEGIN.length() + END.length()) {
            return Optional.empty();
        }
        String inside = stripped.substring(BEGIN.length(), stripped.length() - END.length());
        try {
            return Optional.of(
                    Bytes.of(Base64.getDecoder().decode(inside.replaceAll("[\\r\\n]", ""))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
