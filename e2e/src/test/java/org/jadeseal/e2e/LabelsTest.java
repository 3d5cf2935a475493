// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

    /// Chapters of which words of Windows, of IE or of the old installer may be left out.
    private static final Set<String> OUTDATED = Set.of("4.5", "5.2.2", "5.2.3(8)");

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\\p{IsHan}[^\"]*\"");

    private static boolean stands(Label label, Properties pages, Properties agent) {
        return switch (label.place()) {
            case "page" -> says(label, pages);
            case "mail" -> label.key().startsWith("notice.") && says(label, pages);
            case "form" -> label.key().startsWith("paper.") && says(label, pages);
            case "agent" -> says(label, agent);
            case "obsolete" -> OUTDATED.contains(label.chapter());
            default -> false;
        };
    }

    private static boolean says(Label label, Properties words) {
        return words.getProperty(label.key(), "").contains(label.text());
    }

    @Test
    void every_label_of_the_manual_stands_where_the_table_says() throws IOException {
        Properties pages = Words.ofPages("zh_TW");
        Properties agent = Words.ofAgent("zh_TW");

        List<Label> labels = Label.all();

        assertThat(labels).hasSizeGreaterThan(130).doesNotHaveDuplicates();
        assertThat(labels).allMatch(label -> stands(label, pages, agent));
    }

    @Test
    void the_english_side_of_each_label_is_there_and_is_english() throws IOException {
        Properties pages = Words.ofPages("en");
        Properties agent = Words.ofAgent("en");

        assertThat(Label.all())
                .filteredOn(label -> !label.isObsolete())
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
