// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The lines of an export, to and from what they tell of. Readers throw [MalformedExportException]
/// on whatever is not such a line.
final class ExportLines {

    private ExportLines() {}

    /// A line of a kind, for more to be put in.
    static Map<String, String> of(String kind) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("line", kind);
        return line;
    }

    static Map<String, String> ended(Head head, Register register) {
        Map<String, String> line = of("ended");
        line.put("position", Long.toString(register.position()));
        line.put("chain", head.chain().value());
        line.put("sequence", Long.toString(head.sequence()));
        line.put("hash", head.hash().hex());
        line.put("register", register.hash().hex());
        return line;
    }

    static Head ended(Map<String, String> line) {
        return new Head(chain(line), number(line, "sequence"), hash(line, "hash"));
    }

    static Register register(Map<String, String> line) {
        return new Register(number(line, "position"), hash(line, "register"));
    }

    static Map<String, String> checkpoint(SignedCheckpoint signed) {
        Map<String, String> line = of("checkpoint");
        line.put("text", signed.checkpoint().text());
        line.put("signature", signed.signature());
        return line;
    }

    static SignedCheckpoint checkpoint(Map<String, String> line) {
        return Checkpoint.parse(text(line, "text"))
                .map(checkpoint -> new SignedCheckpoint(checkpoint, text(line, "signature")))
                .orElseThrow(() -> new MalformedExportException("is no checkpoint"));
    }

    static Map<String, String> entry(ChainedEntry chained) {
        AuditEntry entry = chained.entry();
        Map<String, String> line = of("entry");
        line.put("chain", chained.chain().value());
        line.put("sequence", Long.toString(chained.sequence()));
        line.put("at", chained.at().toString());
        line.put("actor", entry.actor());
        line.put("role", entry.role());
        line.put("action", entry.action());
        line.put("object", entry.object());
        line.put("outcome", entry.outcome().name().toLowerCase(Locale.ROOT));
        line.put("source", entry.source());
        line.put("detail", entry.detail());
        line.put("hash", chained.hash().hex());
        return line;
    }

    static ChainedEntry entry(Map<String, String> line) {
        return new ChainedEntry(
                chain(line),
                number(line, "sequence"),
                instant(line),
                new AuditEntry(
                        text(line, "actor"),
                        text(line, "role"),
                        text(line, "action"),
                        text(line, "object"),
                        outcome(line),
                        text(line, "source"),
                        text(line, "detail")),
                hash(line, "hash"));
    }

    /// What the signature of the last line is over.
    static byte[] signedEnd(Map<String, String> end) {
        return "%s %s %s"
                .formatted(AuditExport.FORMAT, text(end, "entries"), text(end, "sha256"))
                .getBytes(UTF_8);
    }

    static String text(Map<String, String> line, String name) {
        String value = line.get(name);
        if (value == null) {
            throw new MalformedExportException("lacks '" + name + "'");
        }
        return value;
    }

    static long number(Map<String, String> line, String name) {
        String value = text(line, name);
        if (!value.matches("[0-9]{1,18}")) {
            throw new MalformedExportException("'" + name + "' must be a number");
        }
        return Long.parseLong(value);
    }

    private static ChainId chain(Map<String, String> line) {
        try {
            return new ChainId(text(line, "chain"));
        } catch (IllegalArgumentException e) {
            throw new MalformedExportException("'chain' must be a UUID", e);
        }
    }

    private static Instant instant(Map<String, String> line) {
        try {
            return Instant.parse(text(line, "at"));
        } catch (DateTimeParseException e) {
            throw new MalformedExportException("'at' must be a time", e);
        }
    }

    private static AuditEntry.Outcome outcome(Map<String, String> line) {
        try {
            return AuditEntry.Outcome.valueOf(text(line, "outcome").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new MalformedExportException("'outcome' must be done, refused or failed", e);
        }
    }

    private static Sha256 hash(Map<String, String> line, String name) {
        String value = text(line, name);
        if (!value.matches("[0-9a-f]{64}")) {
            throw new MalformedExportException("'" + name + "' must be a SHA-256 hash");
        }
        return new Sha256(value);
    }
}
