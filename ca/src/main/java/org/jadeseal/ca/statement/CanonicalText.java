// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.statement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jadeseal.ca.x509.Bytes;

/// Fields as bytes that mean one thing only: each on its own, its length in octets before it
/// (`5:hello`), in the order given.
public record CanonicalText(List<String> fields) {

    public CanonicalText {
        fields = List.copyOf(fields);
    }

    /// Of these fields, in this order.
    public static CanonicalText of(String... fields) {
        return new CanonicalText(List.of(fields));
    }

    /// SHA-256 over [#octets], 64 lower-case hexadecimal digits.
    public String sha256() {
        return octets().sha256().hex();
    }

    /// The bytes.
    public Bytes octets() {
        StringBuilder text = new StringBuilder();
        for (String field : fields) {
            text.append(field.getBytes(StandardCharsets.UTF_8).length).append(':').append(field);
        }
        return Bytes.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
