// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.node.ObjectNode;

/// Steps and results as JSON: for the journal, and results as agents send them.
final class StepJson {

    private StepJson() {}

    /// The parameters for the journal; no secrets, names of keys instead.
    static String write(Step step) {
        return ProtocolJson.MAPPER.writeValueAsString(step);
    }

    /// Reads what [#write] wrote.
    static Step read(String name, String parameters) {
        return ProtocolJson.MAPPER.readValue(parameters, StepNames.kind(name));
    }

    /// Reads the values of a result.
    ///
    /// @throws MalformedMessageException if they are not what this step tells
    static StepResult result(Step step, String values) throws MalformedMessageException {
        return read(values, StepNames.result(step));
    }

    static String write(Problem problem) {
        return ProtocolJson.MAPPER.writeValueAsString(problem);
    }

    static Problem problem(String json) {
        return ProtocolJson.MAPPER.readValue(json, Problem.class);
    }

    /// An agent's problem; what does not fit is left out, never an error.
    static Problem problem(String key, Map<String, String> values) {
        String safe = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "");
        return safe.isEmpty() || safe.length() > 40
                ? Problem.of("agent-defect")
                : new Problem(safe, values);
    }

    /// The same object with this text empty.
    static String without(String member, String json) {
        ObjectNode values = (ObjectNode) ProtocolJson.MAPPER.readTree(json);
        values.put(member, "");
        return ProtocolJson.MAPPER.writeValueAsString(values);
    }

    private static <T> T read(String json, Class<T> kind) throws MalformedMessageException {
        try {
            return ProtocolJson.MAPPER.readValue(json, kind);
        } catch (DatabindException e) {
            throw new MalformedMessageException(member(e));
        } catch (JacksonException _) {
            throw new MalformedMessageException("message");
        }
    }

    static String member(DatabindException failure) {
        return failure.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(name -> name != null)
                .reduce((first, second) -> first + "." + second)
                .orElse("message");
    }
}
