// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

/// How a text is set.
///
/// @param size in points
/// @param bold whether in the heavier of the two weights
record Ink(double size, boolean bold) {

    private static final double MILLIMETRES_A_POINT = 25.4 / 72;
    private static final double LEADING = 1.55;

    static Ink plain(double size) {
        return new Ink(size, false);
    }

    static Ink bold(double size) {
        return new Ink(size, true);
    }

    /// From one line to the next, in millimetres.
    double lineHeight() {
        return size * LEADING * MILLIMETRES_A_POINT;
    }
}
