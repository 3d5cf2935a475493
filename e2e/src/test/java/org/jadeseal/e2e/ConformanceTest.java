// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The tables of clauses name a state and a test that exists.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConformanceTest {

    private static final Path FOLDER = Path.of("../docs/reference/conformance");

    private static final Pattern ROW =
            Pattern.compile(
                    "^\\| (.+) \\| (done|not|different) \\| (.+) \\| (`\\w+Test`|–) \\|$",
                    Pattern.MULTILINE);

    @Test
    void every_row_has_a_state_and_every_done_one_a_test_that_exists() throws IOException {
        for (Path page : pages()) {
            String text = Files.readString(page);
            List<MatchResult> rows = ROW.matcher(text).results().toList();

            assertThat(text.lines().filter(line -> line.startsWith("| ")).count())
                    .as(page + ": rows, with headings and line")
                    .isEqualTo(rows.size() + 2L);
            assertThat(rows)
                    .allSatisfy(row ->
                            assertThat(row.group(4))
                                    .satisfies(name -> {
                                        if (name.startsWith("`")) {
                                            assertThat(tests())
                                                    .contains(name.replace("`", "") + ".java");
                                        } else {
                                            assertThat(row.group(2)).isNotEqualTo("done");
                                        }
                                    }));
        }
    }

    @Test
    void there_is_a_page_for_each_standard_of_the_authority() throws IOException {
        assertThat(pages())
                .extracting(page -> page.getFileName().toString())
                .contains("rfc5280.md", "rfc6960.md", "rfc9654.md", "rfc9919.md");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(FOLDER)) {
            return pages.filter(page -> page.toString().endsWith(".md")).sorted().toList();
        }
    }

    private static List<String> tests() {
        return Stream.of("ca", "ra", "web", "piv", "applet", "trialcard", "e2e")
                .map(room -> Path.of("..", room, "src/test/java"))
                .filter(Files::exists)
                .flatMap(ConformanceTest::names)
                .toList();
    }

    private static Stream<String> names(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
