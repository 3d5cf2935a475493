// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.provider.MethodSource;

/// A file is a table within its limits or said to be none, whatever the octets are. `./dev fuzz
/// FuzzingSheetsTest#cells 600` looks for worse ones.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzingSheetsTest {

    private static final SheetLimits LIMITS = new SheetLimits(50, 12);

    /// The file as it comes.
    @MethodSource("files")
    @FuzzTest
    void file(byte[] file) {
        read(file);
    }

    /// The cells of a workbook that is sound otherwise: a damaged ZIP file is seldom looked into.
    @MethodSource("cells")
    @FuzzTest
    void cells(byte[] cells) {
        read(ReadingSheetsTest.workbook(new String(cells, UTF_8), "<si><t>x</t></si>"));
    }

    private static void read(byte[] file) {
        try {
            assertThat(Sheet.read(file, LIMITS).rows())
                    .hasSizeLessThanOrEqualTo(50)
                    .allSatisfy(row -> assertThat(row.cells()).hasSizeBetween(1, 12));
        } catch (MalformedSheetException e) {
            assertThat(e.fault()).isNotNull();
        }
    }

    static Stream<byte[]> files() {
        List<byte[]> sound =
                List.of(
                        Sheet.emptyXlsx(List.of("a", "b")),
                        ReadingSheetsTest.workbook("<c r='B1' t='s'><v>0</v></c>", "<si><t/></si>"),
                        "a,\"b\"\"\",c\r\n1,2,3".getBytes(UTF_8));
        return damaged(sound);
    }

    static Stream<byte[]> cells() {
        return damaged(
                List.of(
                        "<c r='B1' t='s'><v>0</v></c><c t='inlineStr'><is><t>x</t></is></c>"
                                .getBytes(UTF_8),
                        "<c r='L1' t='str'><f>1+1</f><v>2</v></c></row><row r='7'><c/>"
                                .getBytes(UTF_8)));
    }

    private static Stream<byte[]> damaged(List<byte[]> sound) {
        Random random = new Random(7);
        return IntStream.range(0, 200).mapToObj(n -> damaged(sound.get(n % sound.size()), random));
    }

    private static byte[] damaged(byte[] sound, Random random) {
        byte[] damaged = sound.clone();
        for (int times = random.nextInt(4); times > 0; times--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0
                ? Arrays.copyOf(damaged, random.nextInt(damaged.length))
                : damaged;
    }
}
