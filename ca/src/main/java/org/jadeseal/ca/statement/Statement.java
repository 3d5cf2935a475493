// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.statement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.StringJoiner;
import org.jadeseal.ca.x509.Bytes;

/// What an officer's card signs: its heading says whether that is a login (key 9A) or a decision
/// (key 9C); a signature of one is never one of the other.
///
/// ```
/// jadeseal login 1 | jadeseal decision 1
/// <origin that the card program dialled>
/// <purpose>
/// <task>
/// <nonce, hexadecimal>
/// <number of fields>
/// <name> <kind> <value>          for each field
/// ```
public record Statement(Heading heading, Asked asked, List<Field> fields) {

    /// Fields of a statement, at most.
    public static final int MOST_FIELDS = 24;

    private static final int MOST_OCTETS = 4_096;

    /// Of a whole statement: values, names and the lines before them.
    private static final int LONGEST = 8_192;

    public Statement {
        fields = List.copyOf(fields);
        long names = fields.stream().map(Field::name).distinct().count();
        int octets = fields.stream().mapToInt(Statement::octets).sum();
        if (fields.isEmpty()
                || fields.size() > MOST_FIELDS
                || names < fields.size()
                || octets > MOST_OCTETS) {
            throw new IllegalArgumentException(
                    "a statement must have 1 to %d fields of different names and %d octets, had %d of %d"
                            .formatted(MOST_FIELDS, MOST_OCTETS, fields.size(), octets));
        }
    }

    /// What kind of statement it is.
    public enum Heading {
        LOGIN("jadeseal login 1"),
        DECISION("jadeseal decision 1");

        private final String line;

        Heading(String line) {
            this.line = line;
        }
    }

    /// By whom and for what the signature was asked, so that it is good for nothing else.
    ///
    /// @param origin as the card program dialled it, without a path
    /// @param purpose as `log-in`
    /// @param task the task at the card
    /// @param nonce 32 to 64 random octets, used once
    public record Asked(String origin, String purpose, String task, Bytes nonce) {

        public Asked {
            if (!purpose.matches("[a-z](?:[a-z-]{0,30}[a-z])?")
                    || !task.matches("[0-9A-Za-z-]{1,40}")
                    || origin.indexOf('\n') >= 0
                    || nonce.length() < 32
                    || nonce.length() > 64) {
                throw new IllegalArgumentException(
                        "purpose, task, origin or nonce is out of its bounds, purpose was '"
                                + purpose
                                + "'");
            }
        }
    }

    /// When the card program showed it; empty for one that does not say so.
    public Optional<Instant> time() {
        return fields.stream()
                .filter(field -> field.name().equals("time") && field.kind() == Field.Kind.TIME)
                .map(field -> Instant.parse(field.value()))
                .findFirst();
    }

    /// The octets that are signed: lines divided by a line feed, none at the end, UTF-8.
    public Bytes octets() {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(heading.line);
        lines.add(asked.origin());
        lines.add(asked.purpose());
        lines.add(asked.task());
        lines.add(asked.nonce().hex());
        lines.add(Integer.toString(fields.size()));
        fields.forEach(field -> lines.add(field.line()));
        return Bytes.of(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Reads what was signed, for whoever judges it later; empty for anything but the one canonical
    /// text of a statement.
    public static Optional<Statement> parse(Bytes signed) {
        if (signed.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> lines = new String(signed.toArray(), StandardCharsets.UTF_8).lines().toList();
        try {
            return Optional.of(read(lines)).filter(read -> read.octets().equals(signed));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException _) {
            return Optional.empty();
        }
    }

    private static Statement read(List<String> lines) {
        return new Statement(
                Arrays.stream(Heading.values())
                        .filter(heading -> heading.line.equals(lines.getFirst()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no heading of ours")),
                new Asked(lines.get(1), lines.get(2), lines.get(3), Bytes.ofHex(lines.get(4))),
                lines.stream().skip(6).map(Field::read).toList());
    }

    private static int octets(Field field) {
        return field.value().getBytes(StandardCharsets.UTF_8).length;
    }
}
