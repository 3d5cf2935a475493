// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// Writes JSON without spaces.
final class JsonWriter {

    private JsonWriter() {}

    static void write(Object value, StringBuilder out) {
        switch (value) {
            case JsonObject object -> object(object.members(), out);
            case Map<?, ?> map -> object(map, out);
            case List<?> list -> array(list, out);
            case String text -> text(text, out);
            case Boolean yes -> out.append(yes.booleanValue());
            case Integer number -> out.append(number.intValue());
            case Long number -> out.append(number.longValue());
            case BigDecimal number -> out.append(number.toPlainString());
            default ->
                    throw new IllegalArgumentException(
                            "no JSON for a " + value.getClass().getName());
        }
    }

    private static void object(Map<?, ?> members, StringBuilder out) {
        out.append('{');
        String comma = "";
        for (Map.Entry<?, ?> member : members.entrySet()) {
            out.append(comma);
            text((String) member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            comma = ",";
        }
        out.append('}');
    }

    private static void array(List<?> elements, StringBuilder out) {
        out.append('[');
        String comma = "";
        for (Object element : elements) {
            out.append(comma);
            write(element, out);
            comma = ",";
        }
        out.append(']');
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' || character == '\\') {
                out.append('\\').append(character);
            } else if (character < 0x20) {
                out.append("\\u%04x".formatted((int) character));
            } else {
                out.append(character);
            }
        }
        out.append('"');
    }
}
