// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads one JSON text (RFC 8259 §2). Objects become maps, arrays lists, numbers [BigDecimal];
/// `null` members are left out.
final class JsonReader {

    private static final int DEEPEST = 16;
    private static final int LONGEST = 256 * 1024;

    /// Stands for `null` until its member is dropped.
    private static final Object NOTHING = new Object();

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    static Object read(String text) {
        if (text.length() > LONGEST) {
            throw new MalformedJsonException(
                    "",
                    "a JSON text of %d characters, at most %d expected"
                            .formatted(text.length(), LONGEST));
        }
        var reader = new JsonReader(text);
        Object value = reader.value(0);
        reader.space();
        if (reader.at != text.length()) {
            throw reader.wrong("the end");
        }
        return value;
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw wrong("at most %d levels".formatted(DEEPEST));
        }
        space();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", NOTHING);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) {
        var members = new LinkedHashMap<String, Object>();
        expect('{');
        space();
        while (peek() != '}') {
            if (!members.isEmpty()) {
                expect(',');
                space();
            }
            member(members, depth);
            space();
        }
        expect('}');
        members.values().removeIf(v -> v == NOTHING);
        return members;
    }

    private void member(Map<String, Object> members, int depth) {
        String name = string();
        space();
        expect(':');
        Object value = value(depth + 1);
        if (members.put(name, value) != null) {
            throw wrong("each member once");
        }
    }

    private List<Object> array(int depth) {
        var elements = new ArrayList<>();
        expect('[');
        space();
        while (peek() != ']') {
            if (!elements.isEmpty()) {
                expect(',');
            }
            elements.add(value(depth + 1));
            space();
        }
        expect(']');
        elements.removeIf(v -> v == NOTHING);
        return elements;
    }

    private String string() {
        expect('"');
        var characters = new StringBuilder();
        for (char next = next(); next != '"'; next = next()) {
            if (next < 0x20) {
                throw wrong("no control character");
            }
            characters.append(next == '\\' ? escaped() : next);
        }
        return characters.toString();
    }

    private char escaped() {
        char kind = next();
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codeUnit();
            default -> throw wrong("an escape");
        };
    }

    private char codeUnit() {
        int end = at + 4;
        if (end > text.length() || !text.substring(at, end).matches("[0-9A-Fa-f]{4}")) {
            throw wrong("four hexadecimal digits");
        }
        char unit = (char) Integer.parseInt(text.substring(at, end), 16);
        at = end;
        return unit;
    }

    private BigDecimal number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        if (!digits.matches("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,9})?")) {
            throw wrong("a value");
        }
        return new BigDecimal(digits);
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong("a value");
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw wrong("'" + wanted + "'");
        }
    }

    private char next() {
        char present = peek();
        at++;
        return present;
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("more");
        }
        return text.charAt(at);
    }

    private MalformedJsonException wrong(String expected) {
        return new MalformedJsonException(
                "", "no JSON at character %d: %s expected".formatted(at, expected));
    }
}
