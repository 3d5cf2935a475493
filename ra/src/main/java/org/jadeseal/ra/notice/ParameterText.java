// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.notice;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A notice's parameters as one column: a JSON object of strings.
final class ParameterText {

    private static final JsonMapper json = JsonMapper.builder().build();

    private ParameterText() {}

    static String write(Map<String, String> parameters) {
        return json.writeValueAsString(new TreeMap<>(parameters));
    }

    static Map<String, String> read(String text) {
        return json.readValue(text, new TypeReference<Map<String, String>>() {});
    }
}
