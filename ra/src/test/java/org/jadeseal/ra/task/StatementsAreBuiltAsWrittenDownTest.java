// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jadeseal.ca.statement.Field;
import org.jadeseal.ca.statement.Statement;
import org.jadeseal.ca.x509.Bytes;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The agent is tested against the same files.
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementsAreBuiltAsWrittenDownTest {

    private static final Path SAMPLES = Path.of("../docs/reference/agent-protocol");

    private static final Statement.Asked ASKED =
            new Statement.Asked("https://counter.example", "decide", "T1", Bytes.of(new byte[32]));

    @ParameterizedTest
    @CsvSource({"login,LOGIN", "decision,DECISION"})
    void the_octets_are_those_of_the_sample(String name, Statement.Heading heading)
            throws IOException {
        JsonNode step =
                JsonMapper.builder()
                        .build()
                        .readTree(Files.readString(SAMPLES.resolve("step-sign-" + name + ".json")))
                        .get("step");
        JsonNode parameters = step.get("parameters");

        Statement statement =
                new Statement(
                        heading,
                        new Statement.Asked(
                                "https://counter.example",
                                parameters.get("purpose").asString(),
                                step.get("task").asString(),
                                Bytes.ofHex(parameters.get("nonce").asString())),
                        fields(step.get("name").asString(), parameters));

        assertThat(statement.octets().toArray())
                .isEqualTo(Files.readAllBytes(SAMPLES.resolve("signed-" + name + ".txt")));
    }

    private static List<Field> fields(String name, JsonNode parameters) {
        return switch (StepJson.read(name, parameters.toString())) {
            case Step.SignLogin(_, _, var fields) -> fields;
            case Step.SignDecision(_, _, var fields) -> fields;
            default -> List.of();
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " a",
                "a ",
                "a  b",
                "a\nb",
                "a\tb",
                "王\u202e明",
                "王\u200b明",
                "\u3164",
                "a\u2028b",
                "e\u0301",
                "\ue000",
                "\ud83d"
            })
    void what_would_not_be_seen_as_it_is_cannot_be_signed(String hidden) {
        assertThatThrownBy(() -> Field.text("reason", hidden))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_statement_has_few_short_fields_of_different_names() {
        List<Field> many =
                IntStream.rangeClosed(1, 25)
                        .mapToObj(i -> Field.number("attachment-" + i, i))
                        .toList();

        assertThatThrownBy(() -> Field.text("reason", "長".repeat(201)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> decision(many)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> decision(List.of(many.getFirst(), many.getFirst())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(decision(many.subList(0, 24)).fields()).hasSize(24);
    }

    @Test
    void a_nonce_has_256_bits_at_least() {
        Bytes little = Bytes.of(new byte[31]);

        assertThatThrownBy(() ->
                        new Statement.Asked("https://counter.example", "log-in", "T1", little))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Statement decision(List<Field> fields) {
        return new Statement(Statement.Heading.DECISION, ASKED, fields);
    }
}
