// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jadeseal.web.sheet.MalformedSheetException.Fault;

/// CSV: commas, quotation marks where needed, a line for each row (RFC 4180), in UTF-8 with a byte
/// order mark or without.
final class CsvSheet {

    private static final String MARK = "\uFEFF";

    /// A row of commas alone must not become a list of a million cells.
    private static final int MOST_CELLS = 1_000;

    private final String text;
    private int at;

    private CsvSheet(String text) {
        this.text = text;
    }

    static Sheet read(byte[] file, SheetLimits limits) throws MalformedSheetException {
        RowsWithin rows = new RowsWithin(limits);
        CsvSheet csv = new CsvSheet(decoded(file));
        for (int number = 1; csv.at < csv.text.length(); number++) {
            rows.add(number, csv.row(number));
        }
        return rows.sheet();
    }

    /// The mark makes spreadsheets read the file as UTF-8.
    static byte[] write(List<String> headings) {
        String line =
                headings.stream()
                        .map(heading -> '"' + heading.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","));
        return (MARK + line + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String decoded(byte[] file) throws MalformedSheetException {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw new MalformedSheetException(Fault.NOT_UTF8);
        }
    }

    private List<String> row(int number) throws MalformedSheetException {
        List<String> cells = new ArrayList<>();
        cells.add(cell(number, 0));
        while (isAt(',')) {
            at++;
            if (cells.size() == MOST_CELLS) {
                throw new MalformedSheetException(Fault.TOO_MANY_COLUMNS, number, MOST_CELLS);
            }
            cells.add(cell(number, cells.size()));
        }
        at += isAt('\r') ? 1 : 0;
        at += isAt('\n') ? 1 : 0;
        return cells;
    }

    private String cell(int row, int column) throws MalformedSheetException {
        if (isAt('"')) {
            return quoted(row, column);
        }
        int begin = at;
        while (at < text.length() && !isAtEndOfCell()) {
            at++;
        }
        return text.substring(begin, at);
    }

    private String quoted(int row, int column) throws MalformedSheetException {
        StringBuilder cell = new StringBuilder();
        int begin = at + 1;
        do {
            int end = text.indexOf('"', Math.max(begin, at + 1));
            if (end < 0) {
                throw new MalformedSheetException(Fault.QUOTATION, row, column);
            }
            cell.append(text, begin, end);
            at = end + 1;
            begin = at; // of a doubled mark, the second is text
        } while (isAt('"'));
        if (at < text.length() && !isAtEndOfCell()) {
            throw new MalformedSheetException(Fault.QUOTATION, row, column);
        }
        return cell.toString();
    }

    private boolean isAtEndOfCell() {
        return isAt(',') || isAt('\r') || isAt('\n');
    }

    private boolean isAt(char sign) {
        return at < text.length() && text.charAt(at) == sign;
    }
}
