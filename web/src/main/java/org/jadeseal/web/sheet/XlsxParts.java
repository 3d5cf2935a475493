// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jadeseal.web.sheet.MalformedSheetException.Fault;

/// The parts of an XLSX file that a table is in, unpacked within bounds: what a bomb would become
/// is counted, never kept.
record XlsxParts(Map<String, byte[]> parts) {

    static final String WORKBOOK = "xl/workbook.xml";
    static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
    static final String STRINGS = "xl/sharedStrings.xml";

    /// All parts together. Ten thousand rows of twelve cells take about eight million.
    private static final int MOST_BYTES = 32 << 20;

    private static final int MOST_PARTS = 500;

    private static final Pattern NEEDED =
            Pattern.compile(
                    Pattern.quote(WORKBOOK)
                            + "|"
                            + Pattern.quote(RELATIONSHIPS)
                            + "|"
                            + Pattern.quote(STRINGS)
                            + "|xl/worksheets/[^/]+[.]xml");

    /// Whether a file begins as a ZIP file does.
    static boolean isPacked(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    static XlsxParts unpack(byte[] file) throws MalformedSheetException {
        Map<String, byte[]> parts = new HashMap<>();
        int left = MOST_BYTES;
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(left + 1);
                left -= part.length;
                if (left < 0 || ++count > MOST_PARTS) {
                    throw new MalformedSheetException(Fault.TOO_LARGE);
                }
                if (NEEDED.matcher(entry.getName()).matches()) {
                    parts.put(entry.getName(), part);
                }
            }
        } catch (IOException | IllegalArgumentException _) {
            throw new MalformedSheetException(Fault.NO_TABLE);
        }
        return new XlsxParts(parts);
    }

    Optional<byte[]> find(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    byte[] get(String name) throws MalformedSheetException {
        return find(name).orElseThrow(() -> new MalformedSheetException(Fault.NO_TABLE));
    }
}
