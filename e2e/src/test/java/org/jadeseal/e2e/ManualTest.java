// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// 《用戶使用手冊》 and 《註冊窗口作業手冊》 say what the screens say, in their words. Their pictures are taken by
/// `./dev manual` from the journeys.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManualTest {

    private static final Path MANUAL = Path.of("../docs/manual/subscriber.md");
    private static final Path COUNTER = Path.of("../docs/manual/counter.md");
    private static final Path TABLE = Path.of("src/test/resources/labels.tsv");
    private static final Path PAGES = Path.of("../web/src/main/resources");
    private static final Path AGENT =
            Path.of("../agent/src/main/resources/org/jadeseal/agent/words");

    private static final Pattern QUOTED = Pattern.compile("「([^」]+)」");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\((pictures/[^)]+)\\)");

    /// What the service is called stands on every page; E15 is said to officers.
    @Test
    void every_label_that_still_stands_on_a_screen_is_explained() throws IOException {
        String manual = Files.readString(MANUAL);

        List<String> labels =
                Files.readAllLines(TABLE).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split("\t", -1))
                        .filter(row -> !row[2].equals("obsolete"))
                        .filter(row -> !row[0].equals("E15") && !row[3].equals("service.name"))
                        .map(row -> row[1])
                        .distinct()
                        .toList();

        assertThat(labels).hasSizeGreaterThan(50);
        assertThat(labels.stream().filter(label -> !manual.contains(label))).isEmpty();
    }

    @Test
    void what_they_quote_is_what_a_screen_says() throws IOException {
        String manual = Files.readString(MANUAL);
        String said = String.join("\n", words());

        Stream<String> quotes =
                Stream.concat(
                        QUOTED.matcher(manual + Files.readString(COUNTER))
                                .results()
                                .map(quote -> quote.group(1)),
                        troubles(manual));

        assertThat(quotes.distinct().filter(quote -> !said.contains(quote))).isEmpty();
    }

    /// The first column of the last table: messages, letter by letter.
    private static Stream<String> troubles(String manual) {
        return manual.substring(manual.indexOf("| 畫面說 |"))
                .lines()
                .skip(2)
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split("[|]", -1)[1].strip());
    }

    @Test
    void their_pictures_are_there_and_all_of_them_are_shown() throws IOException {
        List<String> shown =
                PICTURE.matcher(Files.readString(MANUAL) + Files.readString(COUNTER))
                        .results()
                        .map(picture -> picture.group(1))
                        .toList();

        try (Stream<Path> there = Files.list(MANUAL.resolveSibling("pictures"))) {
            assertThat(there.map(file -> "pictures/" + file.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(shown);
        }
    }

    private static List<String> words() throws IOException {
        return Stream.of(
                        values(PAGES.resolve("messages_zh_TW.properties")),
                        values(AGENT.resolve("agent_zh_TW.properties")))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> values(Path file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return words.stringPropertyNames().stream().map(words::getProperty).toList();
    }
}
