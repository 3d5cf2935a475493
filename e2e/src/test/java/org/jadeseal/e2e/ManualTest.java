// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final Pattern QUOTED = Pattern.compile("「([^」]+)」");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\((pictures/[^)]+)\\)");

    /// What the service is called stands on every page; E15 is said to officers.
    @Test
    void every_label_that_still_stands_on_a_screen_is_explained() throws IOException {
        String manual = Files.readString(MANUAL);

        List<String> labels =
                Label.all().stream()
                        .filter(label -> !label.isObsolete())
                        .filter(label ->
                                !label.chapter().equals("E15")
                                        && !label.key().equals("service.name"))
                        .map(Label::text)
                        .distinct()
                        .toList();

        assertThat(labels).hasSizeGreaterThan(50);
        assertThat(labels.stream().filter(label -> !manual.contains(label))).isEmpty();
    }

    @Test
    void what_they_quote_is_what_a_screen_says() throws IOException {
        String manual = Files.readString(MANUAL);
        String said =
                Stream.of(Words.ofPages("zh_TW"), Words.ofAgent("zh_TW"))
                        .flatMap(words ->
                                words.stringPropertyNames().stream().map(words::getProperty))
                        .collect(Collectors.joining("\n"));

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
}
