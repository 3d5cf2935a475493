// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jadeseal.web.sheet.MalformedSheetException.Fault;

/// Collects the rows of one table within its limits; rows without text are left out.
final class RowsWithin {

    private final SheetLimits limits;
    private final List<Sheet.Row> rows = new ArrayList<>();

    RowsWithin(SheetLimits limits) {
        this.limits = limits;
    }

    /// @param number counted from 1
    void add(int number, List<String> cells) throws MalformedSheetException {
        int width = width(cells);
        if (width == 0) {
            return;
        }
        if (width > limits.columns()) {
            throw new MalformedSheetException(Fault.TOO_MANY_COLUMNS, number, width - 1);
        }
        if (rows.size() == limits.rows()) {
            throw new MalformedSheetException(Fault.TOO_MANY_ROWS, number, 0);
        }
        for (int column = 0; column < width; column++) {
            if (cells.get(column).length() > SheetLimits.CELL) {
                throw new MalformedSheetException(Fault.LONG_CELL, number, column);
            }
        }
        rows.add(new Sheet.Row(number, cells.subList(0, width)));
    }

    private static int width(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    Sheet sheet() {
        return new Sheet(rows);
    }
}
