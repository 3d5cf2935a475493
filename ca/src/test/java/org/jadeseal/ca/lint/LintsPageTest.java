// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LintsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "lints.md");

    @Test
    void the_page_lists_every_rule() throws IOException {
        String page = page();
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/reference/lints.md; write it anew with -Dgolden=write")
                .isEqualTo(page);
    }

    private static String page() {
        return """
        # Rules for certificates, lists and keys

        Made from the code (`ca.lint`) by `LintsPageTest`; run with `-Dgolden=write` it writes it anew. Nothing is signed that breaks one of them. A
        certificate is judged whole, with a stand-in for the signature; then the Java platform's own parser reads it, and what that
        finds is compared with what was approved (`reads-as-approved`).

        ## Certificates

        | rule | it demands | from | about |
        | --- | --- | --- | --- |
        """
                + Lint.rules().stream().map(LintsPageTest::row).collect(Collectors.joining())
                + """

                ## Lists of revoked certificates

                Judged before they are signed, and compared with the list before: who is missing must be good again.

                | rule | it demands | from |
                | --- | --- | --- |
                """
                + rows(ListLint.rules())
                + """

                ## Public keys

                | rule | it demands | from |
                | --- | --- | --- |
                """
                + rows(KeyLint.rules())
                + "| `%s` | %s | %s |\n"
                        .formatted(Blocklist.RULE, Blocklist.TEXT, Blocklist.CITATION)
                + """

                The last one reads the files in `blocklists` of the data folder: [how to fill it](../how-to/refuse-known-keys.md). Besides, no public key
                is certified twice, and the keys of all certificates are searched for common primes once a day.
                """;
    }

    private static String rows(List<? extends Rule<?>> rules) {
        return rules.stream()
                .map(rule ->
                        "| `%s` | %s | %s |\n".formatted(rule.name(), rule.text(), rule.citation()))
                .collect(Collectors.joining());
    }

    private static String row(CertificateRule rule) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(rule.name(), rule.text(), rule.citation(), about(rule));
    }

    private static String about(CertificateRule rule) {
        Set<Practice> concerned = EnumSet.allOf(Practice.class);
        concerned.removeIf(practice -> !rule.concerns(practice));
        if (concerned.size() == Practice.values().length) {
            return "all";
        }
        return concerned.stream()
                .map(practice -> practice.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
