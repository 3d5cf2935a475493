// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jadeseal.agent.json.JsonObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A website in the wrong hands asks for a signature of what would not be seen as it is.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileStatementsTest {

    private static final Path SAMPLE =
            Path.of("../docs/reference/agent-protocol/step-sign-decision.json");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " R-2611",
                "R-2611 ",
                "R  2611",
                "R\\nkind word approve",
                "王\\u202e明",
                "王\\u200b明",
                "\\u3164",
                "e\\u0301",
                "\\ud83d"
            })
    void a_text_that_hides_something_is_malformed(String hidden) throws IOException {
        assertThat(step("R-2611-0412", hidden)).isInstanceOf(Step.MalformedStep.class);
    }

    @Test
    void a_text_beyond_200_characters_is_malformed() throws IOException {
        assertThat(step("R-2611-0412", "長".repeat(201))).isInstanceOf(Step.MalformedStep.class);
        assertThat(step("R-2611-0412", "長".repeat(200))).isInstanceOf(Step.SignDecision.class);
    }

    @Test
    void names_kinds_and_nonces_are_the_protocols() throws IOException {
        assertThat(step("\"name\": \"version\"", "\"name\": \"Version\""))
                .isInstanceOf(Step.MalformedStep.class);
        assertThat(step("\"name\": \"version\"", "\"name\": \"case\""))
                .isInstanceOf(Step.MalformedStep.class);
        assertThat(step("\"kind\": \"digest\"", "\"kind\": \"hash\""))
                .isInstanceOf(Step.MalformedStep.class);
        assertThat(step("\"value\": \"3\"", "\"value\": \"-3\""))
                .isInstanceOf(Step.MalformedStep.class);
        assertThat(step("00112233445566778899aabbccddeeff001122", "001122"))
                .isInstanceOf(Step.MalformedStep.class);
    }

    @Test
    void fields_beyond_24_are_malformed() throws IOException {
        StringBuilder more = new StringBuilder();
        for (int i = 2; i < 18; i++) {
            more.append("{\"name\":\"attachment-")
                    .append(i)
                    .append("\",\"kind\":\"number\",\"value\":\"1\"},");
        }

        assertThat(step("\"fields\": [", "\"fields\": [" + more))
                .isInstanceOf(Step.MalformedStep.class);
    }

    private static Step step(String from, String to) throws IOException {
        String text = Files.readString(SAMPLE);
        String changed = text.replace(from, to);
        assertThat(changed).isNotEqualTo(text);
        return ((Next.Work) Next.read(JsonObject.parse(changed))).order().step();
    }
}
