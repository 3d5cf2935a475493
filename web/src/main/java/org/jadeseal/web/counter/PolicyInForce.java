// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jadeseal.ca.x509.Bytes;

/// What this server really does, as a page and as a text with a hash: for comparison with the
/// practice statement. Durations and periods are as in ISO 8601.
public record PolicyInForce(List<Entry> entries) {

    public PolicyInForce {
        entries = List.copyOf(entries);
    }

    /// One rule.
    public record Entry(String name, String value) {

        String line() {
            return name + " = " + value + "\n";
        }
    }

    /// All of it, `name = value` on each line.
    String text() {
        return entries.stream().map(Entry::line).collect(Collectors.joining());
    }

    /// SHA-256 of [#text], in hexadecimal.
    public String hash() {
        return Bytes.of(text().getBytes(StandardCharsets.UTF_8)).sha256().hex();
    }
}
