// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.installer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A list as `sha256sum` writes it: 64 digits, two signs, a name. Lines of another form are left
/// out, and so are names that could lead anywhere else.
///
/// @param byName digest of each file
record Sums(Map<String, String> byName) {

    static final String FILE = "SHA256SUMS";

    /// More is no list of ours.
    static final int MOST_OCTETS = 16_384;

    private static final Pattern LINE =
            Pattern.compile("([0-9a-f]{64}) [ *]([0-9A-Za-z][0-9A-Za-z._+~-]{0,119})");

    Sums {
        byName = Map.copyOf(byName);
    }

    static Sums parse(String text) {
        Map<String, String> byName = new LinkedHashMap<>();
        text.lines()
                .forEach(line -> {
                    Matcher parts = LINE.matcher(line);
                    if (parts.matches()) {
                        byName.put(parts.group(2), parts.group(1));
                    }
                });
        return new Sums(byName);
    }
}
