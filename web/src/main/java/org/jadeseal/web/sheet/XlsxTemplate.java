// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// An empty workbook: headings in bold that stay in sight, and below them cells of the format
/// "text", so that a spreadsheet keeps the zero that a telephone number begins with.
final class XlsxTemplate {

    private static final String DECLARATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private static final String DOCUMENT =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// The same headings make the same file.
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private XlsxTemplate() {}

    static byte[] write(List<String> headings) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes());
        parts.put("_rels/.rels", relationships(Map.of("officeDocument", "xl/workbook.xml")));
        parts.put("xl/workbook.xml", workbook());
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relationships(
                        new TreeMap<>(
                                Map.of(
                                        "worksheet", "worksheets/sheet1.xml",
                                        "styles", "styles.xml"))));
        parts.put("xl/styles.xml", styles());
        parts.put("xl/worksheets/sheet1.xml", sheet(headings));
        return pack(parts);
    }

    private static String contentTypes() {
        return "<Types xmlns=\"%scontent-types\">".formatted(PACKAGE)
                + "<Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                + type("workbook", "sheet.main")
                + type("styles", "styles")
                + type("worksheets/sheet1", "worksheet")
                + "</Types>";
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/xl/%s.xml\" ContentType=\"%s%s+xml\"/>"
                .formatted(part, TYPE, type);
    }

    private static String relationships(Map<String, String> targets) {
        StringBuilder all =
                new StringBuilder("<Relationships xmlns=\"%srelationships\">".formatted(PACKAGE));
        targets.forEach((type, target) ->
                all.append(
                        "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                                .formatted(type, DOCUMENT, type, target)));
        return all.append("</Relationships>").toString();
    }

    private static String workbook() {
        return """
        <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="1" sheetId="1" r:id="worksheet"/></sheets></workbook>\
        """
                .formatted(MAIN, DOCUMENT);
    }

    /// The second format of cells is text (49, "@"), the third the same in bold.
    private static String styles() {
        return """
        <styleSheet xmlns="%s"><fonts count="2"><font/><font><b/></font></fonts>\
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
        <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>\
        <cellXfs count="3"><xf xfId="0"/><xf xfId="0" numFmtId="49" applyNumberFormat="1"/>\
        <xf xfId="0" numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>\
        """
                .formatted(MAIN);
    }

    private static String sheet(List<String> headings) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < headings.size(); i++) {
            cells.append(
                    "<c r=\"%s1\" s=\"2\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                            .formatted(Sheet.columnName(i), escaped(headings.get(i))));
        }
        return """
        <worksheet xmlns="%s"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>\
        <cols><col min="1" max="%d" width="20" style="1" customWidth="1"/></cols>\
        <sheetData><row r="1">%s</row></sheetData></worksheet>\
        """
                .formatted(MAIN, headings.size(), cells);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static byte[] pack(Map<String, String> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write((DECLARATION + part.getValue()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return file.toByteArray();
    }
}
