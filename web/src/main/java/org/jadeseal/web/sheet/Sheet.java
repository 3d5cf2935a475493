// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.sheet;

import java.util.List;

/// The rows of a table that have any text.
public record Sheet(List<Row> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }

    /// One row, without the empty cells at its end.
    ///
    /// @param number as a spreadsheet counts, from 1
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /// The text of a column, counted from 0; empty where there is none.
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /// Reads a table, whichever kind it is.
    ///
    /// @throws MalformedSheetException if it is none, or breaks a limit
    public static Sheet read(byte[] file, SheetLimits limits) throws MalformedSheetException {
        return XlsxParts.isPacked(file)
                ? XlsxSheet.read(file, limits)
                : CsvSheet.read(file, limits);
    }

    /// An empty CSV file with these headings.
    public static byte[] emptyCsv(List<String> headings) {
        return CsvSheet.write(headings);
    }

    /// An empty XLSX file with these headings, whose cells take what is typed as text.
    public static byte[] emptyXlsx(List<String> headings) {
        return XlsxTemplate.write(headings);
    }

    /// A column as a spreadsheet names it: A for 0, AB for 27.
    public static String columnName(int column) {
        String last = Character.toString('A' + column % 26);
        return column < 26 ? last : columnName(column / 26 - 1) + last;
    }
}
