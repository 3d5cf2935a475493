// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.sheet;

/// What a table may have.
///
/// @param rows with text, headings included
/// @param columns with text
public record SheetLimits(int rows, int columns) {

    /// The most characters of a cell (ECMA-376 leaves it open; Excel has 32,767).
    static final int CELL = 1_000;
}
