// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jadeseal.web.api.ClientRefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClientsByCommandTest {

    private static final String RULES =
            """
            {"profiles": ["signature"], "numbers": "9001", "persons": true, "organisations": {},
             "mailDomains": [], "requestsPerMinute": 600, "certificatesPerDay": 1000}
            """;

    private final Path folder = Website.freshFolder();
    private final Path request = folder.resolveSibling("shop.csr");
    private final Path rules = folder.resolveSibling("shop.json");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                "openssl",
                                "req",
                                "-new",
                                "-newkey",
                                "ec",
                                "-pkeyopt",
                                "ec_paramgen_curve:P-256",
                                "-nodes",
                                "-sha256",
                                "-keyout",
                                request + ".key",
                                "-out",
                                request.toString(),
                                "-subj",
                                "/CN=x")
                        .start();
        assertThat(process.waitFor()).isZero();
        Files.writeString(rules, RULES);
    }

    @Test
    void a_client_gets_its_certificate_and_is_let_go_again() {
        assertThat(run("--enrol-client", "shop", request.toString(), rules.toString())).isZero();
        assertThat(written()).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(run("--retire-client", "shop")).isZero();

        assertThat(told()).endsWith("retired shop\n");
        assertThatThrownBy(() -> run("--retire-client", "nobody"))
                .isInstanceOf(ClientRefusedException.class)
                .hasMessage("there is no client nobody");
    }

    @Test
    void where_officers_decide_it_says_which_case_waits_for_them_and_issues_nothing() {
        String[] words = {
            "--enrol-client", "shop", request.toString(), rules.toString(), "--with-officers"
        };
        assertThat(run(words)).isEqualTo(3);
        String first = told();
        assertThat(run(words)).isEqualTo(3);

        assertThat(first).matches("case \\S+ waits for two officers, .*\n");
        assertThat(told()).as("the same case").isEqualTo(first + first);
        assertThat(written()).isEmpty();
        assertThatThrownBy(() -> run("--retire-client", "shop"))
                .isInstanceOf(ClientRefusedException.class);
    }

    @Test
    void other_rules_for_a_client_that_waits_are_refused() throws IOException {
        var _ =
                run(
                        "--enrol-client",
                        "shop",
                        request.toString(),
                        rules.toString(),
                        "--with-officers");
        Files.writeString(rules, RULES.replace("9001", "9002"));

        assertThatThrownBy(() ->
                        run(
                                "--enrol-client",
                                "shop",
                                request.toString(),
                                rules.toString(),
                                "--with-officers"))
                .isInstanceOf(ClientRefusedException.class)
                .hasMessageContaining("asks for something else for the same client");
    }

    @Test
    void rules_that_are_not_understood_change_nothing() throws IOException {
        Files.writeString(rules, RULES.replace("\"numbers\"", "\"number\""));

        assertThatThrownBy(
                        () -> run("--enrol-client", "shop", request.toString(), rules.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'numbers' must be text");
        assertThatThrownBy(() -> run("--retire-client", "shop"))
                .isInstanceOf(ClientRefusedException.class);
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of("--data", folder.toString()));
        all.addAll(List.of(words));
        return ClientCommand.parse(all.toArray(String[]::new))
                .run(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
