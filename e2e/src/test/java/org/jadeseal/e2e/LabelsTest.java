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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The words of the manual, letter by letter, where `labels.tsv` says that they are.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LabelsTest {

    private static final Path TABLE = Path.of("src/test/resources/labels.tsv");
    private static final Path PAGES = Path.of("../web/src/main/resources");
    private static final Path AGENT =
            Path.of("../agent/src/main/resources/org/jadeseal/agent/words");

    /// Chapters of which words of Windows, of IE or of the old installer may be left out.
    private static final Set<String> OUTDATED = Set.of("4.5", "5.2.2", "5.2.3(8)");

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\\p{IsHan}[^\"]*\"");

    private record Label(String chapter, String text, String place, String key) {

        boolean stands(Properties pages, Properties agent) {
            return switch (place) {
                case "page" -> says(pages);
                case "mail" -> key.startsWith("notice.") && says(pages);
                case "form" -> key.startsWith("paper.") && says(pages);
                case "agent" -> says(agent);
                case "obsolete" -> OUTDATED.contains(chapter);
                default -> false;
            };
        }

        private boolean says(Properties words) {
            return words.getProperty(key, "").contains(text);
        }
    }

    private static List<Label> labels() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(row -> new Label(row[0], row[1], row[2], row[3]))
                .toList();
    }

    private static Properties words(Path file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return words;
    }

    @Test
    void every_label_of_the_manual_stands_where_the_table_says() throws IOException {
        Properties pages = words(PAGES.resolve("messages_zh_TW.properties"));
        Properties agent = words(AGENT.resolve("agent_zh_TW.properties"));

        List<Label> labels = labels();

        assertThat(labels).hasSizeGreaterThan(130).doesNotHaveDuplicates();
        assertThat(labels).allMatch(label -> label.stands(pages, agent));
    }

    @Test
    void the_english_side_of_each_label_is_there_and_is_english() throws IOException {
        Properties pages = words(PAGES.resolve("messages_en.properties"));
        Properties agent = words(AGENT.resolve("agent_en.properties"));

        assertThat(labels())
                .filteredOn(label -> !label.place().equals("obsolete"))
                .filteredOn(label -> !label.key().equals("service.name"))
                .allMatch(label ->
                        (label.place().equals("agent") ? agent : pages).containsKey(label.key()))
                .extracting(label ->
                        (label.place().equals("agent") ? agent : pages).getProperty(label.key()))
                .noneMatch(text ->
                        text.replaceAll("[「【][^」】]*[」】]", "")
                                .codePoints()
                                .anyMatch(Character::isIdeographic));
    }

    @Test
    void what_people_read_is_in_message_files_and_not_in_code() throws IOException {
        for (String room : List.of("web", "agent", "station")) {
            try (Stream<Path> files = Files.walk(Path.of("..", room, "src/main"))) {
                List<Path> sources =
                        files.filter(path -> path.toString().matches(".*\\.(java|jte)")).toList();
                for (Path source : sources) {
                    assertThat(texts(source)).as(source.toString()).isEmpty();
                }
            }
        }
    }

    /// A seal is a picture, a probe of the fonts is not read, and a language has one name.
    private static List<String> texts(Path source) throws IOException {
        return Files.readAllLines(source).stream()
                .filter(line -> !line.strip().startsWith("//"))
                .filter(line -> TEXT.matcher(line).find())
                .filter(line -> !line.contains("\"玉\"") && !line.contains(" PROBE = "))
                .filter(line -> !line.contains("<option value=\"zh-TW\""))
                .toList();
    }
}
