// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ra.agent.Reader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;

/// The body of a poll as an agent sends it (agent protocol §2).
///
/// @param answer to the last step, if there was one
public record PollMessage(List<Reader> readers, Optional<StepAnswer> answer) {

    private static final int MOST_VALUES = 16;

    public PollMessage {
        readers = List.copyOf(readers);
    }

    /// Reads a body of at most 64 KiB.
    ///
    /// @throws MalformedMessageException with the member that is missing or malformed
    public static PollMessage parse(String json) throws MalformedMessageException {
        try {
            Body body = ProtocolJson.MAPPER.readValue(json, Body.class);
            return new PollMessage(body.readers(), body.result().map(Result::answer));
        } catch (DatabindException e) {
            throw new MalformedMessageException(StepJson.member(e));
        } catch (JacksonException _) {
            throw new MalformedMessageException("message");
        }
    }

    private record Body(List<Reader> readers, Optional<Result> result) {}

    private record Result(
            TaskName task,
            int step,
            int attempt,
            Outcome outcome,
            Optional<String> problem,
            Optional<JsonNode> values) {

        StepAnswer answer() {
            return new StepAnswer(new TaskId(task.value()), step, attempt, claim());
        }

        private StepAnswer.Claim claim() {
            return switch (outcome) {
                case done -> new StepAnswer.Claim.Done(values.map(JsonNode::toString).orElse("{}"));
                case failed ->
                        new StepAnswer.Claim.Failed(
                                problem.orElse(""), values.map(Result::texts).orElse(Map.of()));
            };
        }

        /// Texts, numbers and lists of them only, cut short: they are shown to a person.
        private static Map<String, String> texts(JsonNode values) {
            Map<String, String> texts = new HashMap<>();
            values.properties().stream()
                    .filter(value -> isText(value.getValue()))
                    .limit(MOST_VALUES)
                    .forEach(value -> texts.put(value.getKey(), cut(text(value.getValue()))));
            return texts;
        }

        private static boolean isText(JsonNode value) {
            return value.isValueNode()
                    || (value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode));
        }

        private static String text(JsonNode value) {
            return value.isArray()
                    ? value.valueStream().map(JsonNode::asString).collect(joining(" · "))
                    : value.asString();
        }

        private static String cut(String text) {
            return text.length() <= 200 ? text : text.substring(0, 200);
        }
    }

    /// As the protocol spells them.
    private enum Outcome {
        done,
        failed
    }

    private record TaskName(@com.fasterxml.jackson.annotation.JsonValue String value) {

        @com.fasterxml.jackson.annotation.JsonCreator(
                mode = com.fasterxml.jackson.annotation.JsonCreator.Mode.DELEGATING)
        TaskName {
            if (!value.matches("[0-9A-Z]{1,32}")) {
                throw new IllegalArgumentException("must be a task id");
            }
        }
    }
}
