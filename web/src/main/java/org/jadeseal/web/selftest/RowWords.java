// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.selftest;

import org.jadeseal.ra.selftest.Finding.Mark;

/// How a mark looks in a list of findings.
public final class RowWords {

    private RowWords() {}

    /// The style of a line, as the steps of a task have it.
    public static String style(Mark mark) {
        return switch (mark) {
            case GOOD -> "steps__done";
            case MEND -> "steps__failed";
            case OPEN -> "";
        };
    }

    /// What stands in the circle before a line.
    public static String sign(Mark mark) {
        return switch (mark) {
            case GOOD -> "✓";
            case MEND -> "!";
            case OPEN -> "–";
        };
    }

    /// Key of the mark in words.
    public static String key(Mark mark) {
        return switch (mark) {
            case GOOD -> "self-test.good";
            case MEND -> "self-test.mend";
            case OPEN -> "self-test.open";
        };
    }
}
