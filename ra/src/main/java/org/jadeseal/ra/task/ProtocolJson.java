// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.util.Arrays;
import java.util.Base64;
import org.jadeseal.ca.statement.Field;
import org.jadeseal.ca.x509.Bytes;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// JSON as the agent protocol writes it: octets in padded Base64, unknown members ignored, missing
/// ones an error, and bounds on everything.
final class ProtocolJson {

    /// The protocol's limit of a request.
    private static final int MOST = 64 * 1024;

    static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxDocumentLength(MOST)
                                                    .maxNestingDepth(16)
                                                    .maxStringLength(MOST)
                                                    .maxNumberLength(20)
                                                    .build())
                                    .build())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(Bytes.class, new ToBase64())
                                    .addDeserializer(Bytes.class, new FromBase64())
                                    .addSerializer(Field.Kind.class, new ToWord())
                                    .addDeserializer(Field.Kind.class, new FromWord()))
                    .build();

    private ProtocolJson() {}

    private static final class ToBase64 extends StdSerializer<Bytes> {

        ToBase64() {
            super(Bytes.class);
        }

        @Override
        public void serialize(Bytes value, JsonGenerator json, SerializationContext context) {
            json.writeString(Base64.getEncoder().encodeToString(value.toArray()));
        }
    }

    private static final class FromBase64 extends StdDeserializer<Bytes> {

        FromBase64() {
            super(Bytes.class);
        }

        @Override
        public Bytes deserialize(JsonParser json, DeserializationContext context) {
            try {
                return Bytes.of(Base64.getDecoder().decode(json.getString()));
            } catch (IllegalArgumentException _) {
                return context.reportInputMismatch(this, "must be padded Base64");
            }
        }
    }

    private static final class ToWord extends StdSerializer<Field.Kind> {

        ToWord() {
            super(Field.Kind.class);
        }

        @Override
        public void serialize(Field.Kind value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.word());
        }
    }

    private static final class FromWord extends StdDeserializer<Field.Kind> {

        FromWord() {
            super(Field.Kind.class);
        }

        @Override
        public Field.Kind deserialize(JsonParser json, DeserializationContext context) {
            String word = json.getString();
            return Arrays.stream(Field.Kind.values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseGet(() -> context.reportInputMismatch(this, "must be a kind of value"));
        }
    }
}
