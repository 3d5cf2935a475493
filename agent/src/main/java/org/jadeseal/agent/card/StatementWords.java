// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jadeseal.agent.pin.PinRequest;
import org.jadeseal.agent.protocol.Statement;
import org.jadeseal.agent.words.AgentWords;

/// What is signed, in words. A purpose or a field for which this program has no words is not shown,
/// and so not signed.
final class StatementWords {

    private static final String NUMBERED = "-[0-9]+";

    private static final String DOCUMENT = "value.attachment.";

    private static final Pattern PAPER =
            Pattern.compile("([A-Z_]{1,40}) ([0-9]{1,2}) ([0-9a-f]{64})");

    private StatementWords() {}

    static Optional<List<PinRequest.Line>> of(Statement statement) {
        List<PinRequest.Line> lines = new ArrayList<>();
        for (Statement.Field field : statement.fields()) {
            if (!AgentWords.has("field." + base(field))) {
                return Optional.empty();
            }
            lines.add(new PinRequest.Line(label(field), value(field)));
        }
        return AgentWords.has("act." + statement.purpose()) ? Optional.of(lines) : Optional.empty();
    }

    private static String base(Statement.Field field) {
        return field.name().replaceFirst(NUMBERED + "$", "");
    }

    private static String label(Statement.Field field) {
        String base = base(field);
        String number = field.name().substring(base.length()).replace('-', ' ');
        return AgentWords.say("field." + base) + number;
    }

    private static String value(Statement.Field field) {
        return switch (field.kind()) {
            case WORD ->
                    AgentWords.sayOr("value." + base(field) + "." + field.value(), field.value());
            case DIGEST -> grouped(field.value());
            case TEXT -> base(field).equals("attachment") ? paper(field.value()) : field.value();
            case NUMBER, TIME -> field.value();
        };
    }

    /// `IDENTITY_CARD 2 9f86…`: what it is, its pages, its SHA-256; as it is if it is something
    /// else.
    private static String paper(String value) {
        Matcher paper = PAPER.matcher(value);
        if (!paper.matches() || !AgentWords.has(DOCUMENT + paper.group(1))) {
            return value;
        }
        return AgentWords.say(
                "value.attachment",
                AgentWords.say(DOCUMENT + paper.group(1)),
                paper.group(2),
                grouped(paper.group(3)));
    }

    private static String grouped(String digest) {
        return digest.replaceAll("(.{8})(?=.)", "$1 ");
    }
}
