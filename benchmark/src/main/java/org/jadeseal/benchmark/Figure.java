// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.util.Locale;

/// A measured figure and its target.
///
/// @param key `p1` and so on
/// @param target in words, with its number
/// @param unit of the value
/// @param detail what it was made of
record Figure(String key, double value, String target, boolean holds, String unit, String detail) {

    String json() {
        return "\"%s\": {\"value\": %s, \"target\": \"%s\", \"holds\": %b, \"unit\": \"%s\", \"detail\": \"%s\"}"
                .formatted(key, amount(), escaped(target), holds, escaped(unit), escaped(detail));
    }

    /// With what it was made of.
    String line() {
        return row() + "\n      " + detail;
    }

    /// For the table at the end.
    String row() {
        return "%-4s %8s %-28s %-6s %s"
                .formatted(key, amount(), unit, holds ? "holds" : "misses", target);
    }

    /// Of the target: 7 for `p7`.
    int number() {
        return Integer.parseInt(key, 1, key.length(), 10);
    }

    private String amount() {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
