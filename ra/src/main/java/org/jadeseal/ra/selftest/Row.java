// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.selftest;

/// One line of a test.
///
/// @param detail a version, the name of a reader, a number; empty where there is none, and cut to
///   200 characters
public record Row(Finding finding, String detail) {

    private static final int LONGEST = 200;

    public Row {
        detail = detail.substring(0, Math.min(LONGEST, detail.length()));
    }

    /// A line without a detail.
    public static Row of(Finding finding) {
        return new Row(finding, "");
    }
}
