// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a browser writes down of its traffic (HTTP Archive 1.2).
final class Har {

    private Har() {}

    /// The text of every answer, as the browser read it.
    static List<String> shown(String har) {
        JsonNode entries = JsonMapper.shared().readTree(har).path("log").path("entries");
        return entries.valueStream()
                .map(entry -> entry.path("response").path("content").path("text").asString(""))
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
