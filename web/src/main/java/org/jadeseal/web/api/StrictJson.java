// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON (RFC 8259) with bounds: UTF-8, at most 32 KiB, eight levels deep, no member twice, nothing
/// after the end.
final class StrictJson {

    /// Octets of a body.
    static final int MOST = 32 * 1024;

    private static final int DEEPEST = 8;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_NUMBER = 20;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxDocumentLength(MOST)
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxStringLength(MOST)
                                                    .maxNameLength(LONGEST_NAME)
                                                    .maxNumberLength(LONGEST_NUMBER)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .build();

    private StrictJson() {}

    /// Reads an object.
    ///
    /// @throws MalformedBodyException if it is anything else, or out of bounds
    static JsonNode object(byte[] body) throws MalformedBodyException {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            JsonNode read = JSON.readTree(text);
            if (read == null || !read.isObject()) {
                throw new MalformedBodyException("body must be a JSON object");
            }
            return read;
        } catch (CharacterCodingException e) {
            throw new MalformedBodyException("body must be UTF-8", e);
        } catch (JacksonException e) {
            throw new MalformedBodyException(
                    "body must be JSON of at most 32 KiB and eight levels, no member twice", e);
        }
    }

    /// An object of ours with one member more.
    static String with(String object, String name, String value) {
        return JSON.writeValueAsString(((ObjectNode) JSON.readTree(object)).put(name, value));
    }

    static String write(Map<String, Object> value) {
        return JSON.writeValueAsString(value);
    }
}
