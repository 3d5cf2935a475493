// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.util.Collection;
import java.util.Locale;

/// A measured figure and its target.
///
/// @param key `p1` and so on
/// @param target in words, with its number
/// @param unit of the value
/// @param detail what it was made of
record Figure(String key, double value, String target, boolean holds, String unit, String detail) {

    /// The median of `values`, which should not be less than `least`.
    static Figure atLeast(
            String key, Collection<Double> values, double least, String unit, String detail) {
        double value = Median.of(values);
        return new Figure(key, value, ">= " + least + " " + unit, value >= least, unit, detail);
    }

    /// The median of `values`, which should not be more than `most`.
    static Figure atMost(
            String key, Collection<Double> values, double most, String unit, String detail) {
        double value = Median.of(values);
        return new Figure(key, value, "<= " + most + " " + unit, value <= most, unit, detail);
    }

    /// The same with a second condition of its target.
    Figure and(boolean condition, String inWords) {
        return new Figure(key, value, target + " and " + inWords, holds && condition, unit, detail);
    }

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
        return "%-4s %8s %-34s %-6s %s"
                .formatted(key, amount(), unit, holds ? "holds" : "misses", target);
    }

    /// Of the target: 7 for `p7`.
    int number() {
        return Integer.parseInt(key, 1, key.length(), 10);
    }

    private String amount() {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ");
    }
}
