// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.sheet;

/// A file that is no table, or more of one than is allowed.
public final class MalformedSheetException extends Exception {

    private static final long serialVersionUID = 1L;

    /// What is wrong.
    public enum Fault {
        /// Neither CSV nor XLSX.
        NO_TABLE,
        /// A CSV file in another encoding than UTF-8.
        NOT_UTF8,
        /// A quotation mark that is not closed, or text behind it.
        QUOTATION,
        /// A formula, or the error that one left.
        FORMULA,
        /// A cell with more than a thousand characters.
        LONG_CELL,
        /// Unpacked it is larger than any honest file.
        TOO_LARGE,
        /// More rows than allowed.
        TOO_MANY_ROWS,
        /// Text beyond the last column.
        TOO_MANY_COLUMNS
    }

    private final Fault fault;
    private final int row;
    private final int column;

    /// @param row counted from 1, 0 where it is the file
    /// @param column counted from 0
    MalformedSheetException(Fault fault, int row, int column) {
        super("the table is not readable: %s at row %d, column %d".formatted(fault, row, column));
        this.fault = fault;
        this.row = row;
        this.column = column;
    }

    MalformedSheetException(Fault fault) {
        this(fault, 0, 0);
    }

    public Fault fault() {
        return fault;
    }

    /// The cell as a spreadsheet names it, C5; empty where it is the file as a whole.
    public String place() {
        return row == 0 ? "" : Sheet.columnName(column) + row;
    }
}
