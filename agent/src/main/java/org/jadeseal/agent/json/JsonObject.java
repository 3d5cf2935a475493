// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON object whose members are asked for by name and kind. Reading a member that is missing or
/// of another kind is a [MalformedJsonException] that names it.
public final class JsonObject {

    private final Map<String, Object> members;

    private JsonObject(Map<String, Object> members) {
        this.members = members;
    }

    /// An object without members, to be filled by [#with].
    public static JsonObject empty() {
        return new JsonObject(Map.of());
    }

    /// Reads a text of at most 256 Ki characters and 16 levels.
    public static JsonObject parse(String text) {
        return of("", JsonReader.read(text));
    }

    /// The same object with one more member.
    ///
    /// @param value text, number, boolean, [JsonObject] or a list of these
    public JsonObject with(String name, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new JsonObject(more);
    }

    /// The same object with the bytes in Base64 as one more member.
    public JsonObject with(String name, byte[] bytes) {
        return with(name, Base64.getEncoder().encodeToString(bytes));
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    public String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name, "a text"));
    }

    public Optional<String> optionalText(String name) {
        return switch (members.get(name)) {
            case null -> Optional.empty();
            case String text -> Optional.of(text);
            default -> throw missing(name, "a text");
        };
    }

    /// A text that matches a pattern as a whole.
    public String text(String name, String pattern) {
        String text = text(name);
        if (!text.matches(pattern)) {
            throw missing(name, "a text like " + pattern);
        }
        return text;
    }

    public int number(String name) {
        return switch (members.get(name)) {
            case BigDecimal number
                    when number.scale() <= 0 && number.abs().longValue() <= Integer.MAX_VALUE ->
                    number.intValue();
            case Integer number -> number;
            case null, default -> throw missing(name, "a whole number");
        };
    }

    /// The bytes of a Base64 text (RFC 4648 §4).
    public byte[] bytes(String name) {
        try {
            return Base64.getDecoder().decode(text(name));
        } catch (IllegalArgumentException e) {
            throw missing(name, "Base64");
        }
    }

    public JsonObject object(String name) {
        return optionalObject(name).orElseThrow(() -> missing(name, "an object"));
    }

    public Optional<JsonObject> optionalObject(String name) {
        return Optional.ofNullable(members.get(name)).map(value -> of(name, value));
    }

    public List<JsonObject> objects(String name) {
        if (!(members.get(name) instanceof List<?> elements)) {
            throw missing(name, "an array");
        }
        var objects = new ArrayList<JsonObject>();
        elements.forEach(e -> objects.add(of(name, e)));
        return objects;
    }

    /// The JSON text.
    public String write() {
        var out = new StringBuilder();
        JsonWriter.write(members, out);
        return out.toString();
    }

    Map<String, Object> members() {
        return members;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonObject object && write().equals(object.write());
    }

    @Override
    public int hashCode() {
        return write().hashCode();
    }

    private static JsonObject of(String name, Object value) {
        if (value instanceof JsonObject object) {
            return object;
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw missing(name, "an object");
        }
        var members = new LinkedHashMap<String, Object>();
        map.forEach((key, member) -> members.put((String) key, member));
        return new JsonObject(members);
    }

    private static MalformedJsonException missing(String name, String expected) {
        return new MalformedJsonException(name, "member '%s' must be %s".formatted(name, expected));
    }
}
