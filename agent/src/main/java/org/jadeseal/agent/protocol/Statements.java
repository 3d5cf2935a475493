// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.protocol;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.json.MalformedJsonException;
import org.jadeseal.agent.protocol.Statement.Field;
import org.jadeseal.agent.protocol.Statement.Kind;

/// Reads what is to be signed (`docs/reference/officer-statements.md`). The website may be in
/// anybody's hands: what could not be shown whole is refused.
final class Statements {

    private static final int MOST_FIELDS = 24;
    private static final int MOST_OCTETS = 4_096;
    private static final String WORD = "[a-z](?:[a-z-]{0,30}[a-z])?";
    private static final String NAME = WORD + "(?:-[1-9][0-9]?)?";
    private static final String NONCE = "([0-9a-f]{2}){32,64}";
    private static final String KINDS = "text|word|number|digest|time";

    private static final Pattern TEXT =
            Pattern.compile("(?! )(?:[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]| (?! |$)){1,200}");

    /// Letters and marks by their category, and yet nobody sees them.
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0]");

    private Statements() {}

    /// @throws MalformedJsonException naming the member that is missing or out of its bounds
    static Statement read(JsonObject parameters) {
        String purpose = parameters.text("purpose", WORD);
        String nonce = parameters.text("nonce", NONCE);
        List<JsonObject> written = parameters.objects("fields");
        if (written.isEmpty() || written.size() > MOST_FIELDS) {
            throw malformed("must have 1 to " + MOST_FIELDS + " elements");
        }
        List<Field> fields = written.stream().map(Statements::field).toList();
        Set<String> names = new HashSet<>();
        int octets = 0;
        for (Field field : fields) {
            octets += field.value().getBytes(StandardCharsets.UTF_8).length;
            if (!names.add(field.name()) || octets > MOST_OCTETS) {
                throw malformed("must have different names and at most 4,096 octets");
            }
        }
        return new Statement(purpose, nonce, fields);
    }

    private static Field field(JsonObject written) {
        Kind kind = Kind.valueOf(written.text("kind", KINDS).toUpperCase(Locale.ROOT));
        String value = written.text("value");
        if (!isValue(kind, value)) {
            throw new MalformedJsonException("value", "member 'value' is no " + kind);
        }
        return new Field(written.text("name", NAME), kind, value);
    }

    private static boolean isValue(Kind kind, String value) {
        return switch (kind) {
            case TEXT -> isText(value);
            case WORD -> value.matches(WORD);
            case NUMBER -> value.matches("0|[1-9][0-9]{0,17}");
            case DIGEST -> value.matches("[0-9a-f]{64}");
            case TIME ->
                    value.matches(
                            "2[0-9]{3}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z");
        };
    }

    /// The length first: what is long is not looked at further.
    private static boolean isText(String value) {
        return value.length() <= 400
                && TEXT.matcher(value).matches()
                && !UNSEEN.matcher(value).find()
                && Normalizer.isNormalized(value, Normalizer.Form.NFC);
    }

    private static MalformedJsonException malformed(String expected) {
        return new MalformedJsonException("fields", "member 'fields' " + expected);
    }
}
