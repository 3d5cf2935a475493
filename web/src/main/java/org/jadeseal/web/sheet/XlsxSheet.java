// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jadeseal.web.sheet.MalformedSheetException.Fault;

/// The first worksheet of an XLSX file (ECMA-376 part 1, 18.3).
final class XlsxSheet {

    /// Of a spreadsheet (Excel's own limits).
    private static final int LAST_ROW = 1_048_576;

    private final List<String> strings;
    private final SheetLimits limits;
    private final RowsWithin rows;
    private int row;
    private int column;

    private XlsxSheet(List<String> strings, SheetLimits limits) {
        this.strings = strings;
        this.limits = limits;
        this.rows = new RowsWithin(limits);
    }

    static Sheet read(byte[] file, SheetLimits limits) throws MalformedSheetException {
        XlsxParts parts = XlsxParts.unpack(file);
        try {
            XlsxSheet sheet = new XlsxSheet(strings(parts), limits);
            return sheet.read(parts.get(firstSheet(parts)));
        } catch (XMLStreamException _) {
            throw new MalformedSheetException(Fault.NO_TABLE);
        }
    }

    private static List<String> strings(XlsxParts parts) throws XMLStreamException {
        List<String> strings = new ArrayList<>();
        Optional<byte[]> part = parts.find(XlsxParts.STRINGS);
        if (part.isPresent()) {
            try (XmlPart xml = new XmlPart(part.get())) {
                while (xml.next()) {
                    if (xml.begins("si")) {
                        strings.add(xml.richText("si"));
                    }
                }
            }
        }
        return strings;
    }

    /// The part of the worksheet that the workbook names first.
    private static String firstSheet(XlsxParts parts)
            throws MalformedSheetException, XMLStreamException {
        String id = attribute(parts.get(XlsxParts.WORKBOOK), "sheet", "id", "");
        String target = attribute(parts.get(XlsxParts.RELATIONSHIPS), "Relationship", "Target", id);
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /// An attribute of the first element of this name, or of the first with this `Id`.
    private static String attribute(byte[] part, String element, String name, String id)
            throws MalformedSheetException, XMLStreamException {
        try (XmlPart xml = new XmlPart(part)) {
            while (xml.next()) {
                if (xml.begins(element) && xml.attribute("Id").orElse("").equals(id)) {
                    return xml.attribute(name)
                            .orElseThrow(() -> new MalformedSheetException(Fault.NO_TABLE));
                }
            }
        }
        throw new MalformedSheetException(Fault.NO_TABLE);
    }

    private Sheet read(byte[] part) throws MalformedSheetException, XMLStreamException {
        try (XmlPart xml = new XmlPart(part)) {
            while (xml.next() && !xml.ends("sheetData")) {
                if (xml.begins("row")) {
                    readRow(xml);
                }
            }
        }
        return rows.sheet();
    }

    private void readRow(XmlPart xml) throws MalformedSheetException, XMLStreamException {
        int number = xml.attribute("r").map(XlsxSheet::number).orElse(row + 1);
        if (number <= row || number > LAST_ROW) {
            throw new MalformedSheetException(Fault.NO_TABLE, row, 0);
        }
        row = number;
        column = -1;
        String[] cells = new String[limits.columns()];
        Arrays.fill(cells, "");
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                readCell(xml, cells);
            }
        }
        rows.add(row, Arrays.asList(cells));
    }

    private void readCell(XmlPart xml, String[] cells)
            throws MalformedSheetException, XMLStreamException {
        column = xml.attribute("r").map(XlsxSheet::column).orElse(column + 1);
        String type = xml.attribute("t").orElse("n");
        String text = content(xml, type);
        if (text.isBlank()) {
            return;
        }
        if (column < 0 || column >= cells.length) {
            throw new MalformedSheetException(Fault.TOO_MANY_COLUMNS, row, Math.max(0, column));
        }
        cells[column] = text;
    }

    private String content(XmlPart xml, String type)
            throws MalformedSheetException, XMLStreamException {
        String text = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("f") || type.equals("e")) {
                throw new MalformedSheetException(Fault.FORMULA, row, Math.max(0, column));
            }
            if (xml.begins("is")) {
                text = xml.richText("is");
            } else if (xml.begins("v")) {
                text = value(xml.text(), type);
            }
        }
        return text;
    }

    private String value(String stored, String type) throws MalformedSheetException {
        if (!type.equals("s")) {
            return stored;
        }
        int index = number(stored);
        if (index < 0 || index >= strings.size()) {
            throw new MalformedSheetException(Fault.NO_TABLE, row, Math.max(0, column));
        }
        return strings.get(index);
    }

    /// At most seven digits; -1 for anything else.
    private static int number(String digits) {
        return digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) : -1;
    }

    /// The column of a cell's name, AB of AB12, counted from 0; -1 where it is none that there is.
    private static int column(String name) {
        String letters = name.replaceAll("[0-9]+$", "");
        if (!letters.matches("[A-Z]{1,3}")) {
            return -1;
        }
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
