// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jadeseal.web.sheet.MalformedSheetException.Fault;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingSheetsTest {

    private static final SheetLimits LIMITS = new SheetLimits(4, 3);

    private static final Path FILES = Path.of("src/test/resources/sheets");

    @Test
    void csv_is_read_as_rfc_4180_has_it() throws MalformedSheetException {
        Sheet sheet = csv("\uFEFFa,\"b,\"\"c\"\"\"\r\n\r\n,,\n\"x\ny\",\"\"\"\"\nlast");

        assertThat(sheet.rows())
                .containsExactly(
                        new Sheet.Row(1, List.of("a", "b,\"c\"")),
                        new Sheet.Row(4, List.of("x\ny", "\"")),
                        new Sheet.Row(5, List.of("last")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"openpyxl.xlsx", "xlsxwriter.xlsx"})
    void the_first_sheet_of_a_workbook_is_read_whoever_wrote_it(String file)
            throws IOException, MalformedSheetException {
        Sheet sheet = Sheet.read(Files.readAllBytes(FILES.resolve(file)), LIMITS);

        assertThat(sheet.rows())
                .containsExactly(
                        new Sheet.Row(1, List.of("姓", "名", "郵遞區號")),
                        new Sheet.Row(2, List.of("王", "小明", "106")),
                        new Sheet.Row(4, List.of("歐陽")),
                        new Sheet.Row(5, List.of("林", "𡍼 & <美>", "10617")));
    }

    @Test
    void the_readings_of_characters_are_no_part_of_a_text() throws MalformedSheetException {
        byte[] file =
                workbook(
                        "<c r='A1' t='s'><v>0</v></c>",
                        "<si><r><t>東</t></r><r><t>京</t></r><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si>");

        assertThat(Sheet.read(file, LIMITS).rows())
                .containsExactly(new Sheet.Row(1, List.of("東京")));
    }

    @Test
    void what_a_template_says_is_read_back() throws MalformedSheetException {
        List<String> headings = List.of("姓 & \"名\"", "<b>", "c");
        List<Sheet.Row> rows = List.of(new Sheet.Row(1, headings));

        assertThat(Sheet.read(Sheet.emptyXlsx(headings), LIMITS).rows()).isEqualTo(rows);
        assertThat(Sheet.read(Sheet.emptyCsv(headings), LIMITS).rows()).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\n\"b',QUOTATION,A2",
        "'a,\"b\"c',QUOTATION,B1",
        "'a,b,c,d',TOO_MANY_COLUMNS,D1",
        "'a\nb\nc\nd\ne',TOO_MANY_ROWS,A5"
    })
    void a_fault_names_its_cell(String text, Fault fault, String place) {
        assertFault(() -> csv(text), fault, place);
    }

    @Test
    void a_cell_is_no_longer_than_a_thousand_characters() {
        assertFault(() -> csv("a," + "b".repeat(1_001)), Fault.LONG_CELL, "B1");
    }

    @Test
    void another_encoding_is_told_from_utf_8() {
        byte[] big5 = "姓,名".getBytes(Charset.forName("Big5"));

        assertFault(() -> Sheet.read(big5, LIMITS), Fault.NOT_UTF8, "");
    }

    @Test
    void a_formula_is_refused_and_not_worked_out() {
        assertFault(
                () -> Sheet.read(Files.readAllBytes(FILES.resolve("formula.xlsx")), LIMITS),
                Fault.FORMULA,
                "C2");
    }

    @ParameterizedTest
    @CsvSource({
        "<c r='D1'><v>1</v></c>,TOO_MANY_COLUMNS,D1",
        "<c r='ZZZZZZZ1'><v>1</v></c>,TOO_MANY_COLUMNS,A1",
        "<c t='s'><v>7</v></c>,NO_TABLE,A1",
        "<c t='s'><v>-1</v></c>,NO_TABLE,A1",
        "<c t='e'><v>#N/A</v></c>,FORMULA,A1",
        "<c><v>1</c>,NO_TABLE,''",
        "<c t='inlineStr'><is><t>&bomb;</t></is></c>,NO_TABLE,''"
    })
    void a_cell_that_is_made_up_is_refused(String cell, Fault fault, String place) {
        assertFault(() -> Sheet.read(workbook(cell, ""), LIMITS), fault, place);
    }

    @Test
    void nothing_is_read_from_elsewhere() throws MalformedSheetException {
        String outside =
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                        + sheet("<c t='inlineStr'><is><t>&e;</t></is></c>");

        assertFault(() -> Sheet.read(workbook(outside), LIMITS), Fault.NO_TABLE, "");
    }

    @Test
    void a_bomb_is_counted_and_not_kept() {
        byte[] bomb = packed(Map.of("xl/media/x.png", " ".repeat(40 << 20)));

        assertThat(bomb.length).isLessThan(100_000);
        assertFault(() -> Sheet.read(bomb, LIMITS), Fault.TOO_LARGE, "");
    }

    @Test
    void other_files_are_no_table() {
        assertFault(() -> Sheet.read(packed(Map.of("a", "b")), LIMITS), Fault.NO_TABLE, "");
        assertFault(() -> Sheet.read(new byte[] {'P', 'K', 3, 4, 5}, LIMITS), Fault.NO_TABLE, "");
        assertFault(
                () -> Sheet.read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11}, LIMITS),
                Fault.NOT_UTF8,
                "");
    }

    @Test
    void columns_are_named_as_in_a_spreadsheet() {
        assertThat(List.of(Sheet.columnName(0), Sheet.columnName(25), Sheet.columnName(27)))
                .containsExactly("A", "Z", "AB");
    }

    private interface Reading {
        Object read() throws IOException, MalformedSheetException;
    }

    private static void assertFault(Reading reading, Fault fault, String place) {
        assertThatThrownBy(reading::read)
                .asInstanceOf(type(MalformedSheetException.class))
                .extracting(MalformedSheetException::fault, MalformedSheetException::place)
                .containsExactly(fault, place);
    }

    private static Sheet csv(String text) throws MalformedSheetException {
        return Sheet.read(text.getBytes(UTF_8), LIMITS);
    }

    static byte[] workbook(String cells, String strings) {
        return packed(
                Map.of(
                        "xl/workbook.xml",
                        "<workbook xmlns:r='r'><sheets><sheet r:id='a'/></sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id='a' Target='/xl/worksheets/s.xml'/>"
                                + "</Relationships>",
                        "xl/sharedStrings.xml",
                        "<sst>" + strings + "</sst>",
                        "xl/worksheets/s.xml",
                        sheet(cells)));
    }

    private static byte[] workbook(String sheet) {
        return packed(
                Map.of(
                        "xl/workbook.xml",
                        "<workbook xmlns:r='r'><sheets><sheet r:id='a'/></sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id='a' Target='worksheets/s.xml'/>"
                                + "</Relationships>",
                        "xl/worksheets/s.xml",
                        sheet));
    }

    private static String sheet(String cells) {
        return "<worksheet><sheetData><row>" + cells + "</row></sheetData></worksheet>";
    }

    private static byte[] packed(Map<String, String> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return file.toByteArray();
    }
}
