// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Readers as a text for the table.
final class Readers {

    /// More are not kept.
    static final int MOST = 16;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Readers() {}

    static String write(List<Reader> readers) {
        return JSON.writeValueAsString(readers.subList(0, Math.min(MOST, readers.size())));
    }

    static List<Reader> read(String text) {
        return JSON.readValue(text, new TypeReference<List<Reader>>() {});
    }
}
