// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
    private final List<String> told = new ArrayList<>();

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
        run("--enrol-client", "shop", request.toString(), rules.toString());
        run("--retire-client", "shop");

        assertThat(told.getFirst()).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(told.getLast()).isEqualTo("retired shop");
        assertThatThrownBy(() -> run("--retire-client", "nobody"))
                .isInstanceOf(ClientRefusedException.class)
                .hasMessage("there is no client nobody");
    }

    @Test
    void where_officers_decide_it_says_which_case_waits_for_them_and_issues_nothing() {
        run("--enrol-client", "shop", request.toString(), rules.toString(), "--with-officers");
        run("--enrol-client", "shop", request.toString(), rules.toString(), "--with-officers");

        assertThat(told.getFirst()).matches("case \\S+ waits for two officers, .*");
        assertThat(told.getLast()).as("the same case").isEqualTo(told.getFirst());
        assertThatThrownBy(() -> run("--retire-client", "shop"))
                .isInstanceOf(ClientRefusedException.class);
    }

    @Test
    void other_rules_for_a_client_that_waits_are_refused() throws IOException {
        run("--enrol-client", "shop", request.toString(), rules.toString(), "--with-officers");
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

    private void run(String... words) {
        List<String> all = new ArrayList<>(List.of("--data", folder.toString()));
        all.addAll(List.of(words));
        ClientCommand.parse(all.toArray(String[]::new)).run(told::add);
    }
}
