// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Rules that every template keeps.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplateTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(path -> path.toString().endsWith(".jte")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void has_no_inline_style_or_script(Path template) throws IOException {
        assertThat(Files.readString(template))
                .doesNotContain(" style=", "<style", "<script>", "javascript:")
                .doesNotContainPattern("\\son[a-z]+=");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void escapes_everything(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContain("$unsafe");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void sends_forms_with_their_token(Path template) throws IOException {
        String text = Files.readString(template);

        assertThat(count(text, "<form method=\"post\"")).isEqualTo(count(text, "frame.csrfName()"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holds_no_words_of_its_own(Path template) throws IOException {
        String words =
                Files.readString(template)
                        .replaceAll("[，：（）…·–✓]|<span class=\"seal\".*?</span>", "")
                        .replaceAll("<option value=\"zh-TW\".*?</option>", "");

        assertThat(words).doesNotContainPattern("\\p{IsHan}");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
