// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.agent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/// Bodies in and out: JSON of at most 64 KiB, never stored on the way.
final class AgentMessages {

    private static final int MOST = 64 * 1024;
    private static final int DEEPEST = 16;

    static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxDocumentLength(MOST)
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .build())
                    .build();

    private AgentMessages() {}

    /// Whether the request can be from an agent at all; a browser's gets its refusal here.
    static boolean isFromAgent(HttpServletRequest request, HttpServletResponse response) {
        boolean browser =
                request.getHeader("Origin") != null || request.getHeader("Cookie") != null;
        if (browser) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
        return !browser;
    }

    /// The body; empty, with the refusal sent, when it is too long.
    static Optional<String> body(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return Optional.empty();
        }
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    /// Refuses a message that is not what the protocol says.
    static void refuse(String member, HttpServletResponse response) throws IOException {
        send(
                HttpServletResponse.SC_BAD_REQUEST,
                Map.of("error", "malformed-message", "member", member),
                response);
    }

    static void send(int status, Map<String, Object> message, HttpServletResponse response)
            throws IOException {
        send(status, JSON.writeValueAsString(message), response);
    }

    static void send(int status, String json, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }
}
