// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a backup is made of. Written last, so that a backup without one is none.
///
/// As text, one thing a line:
///
/// ```
/// jadeseal-backup-1
/// at MILLISECONDS
/// kind trial|production
/// schema FOLDER VERSION
/// fact TEXT
/// table NAME ROWS
/// file SHA-256 OCTETS PATH
/// end LINES
/// ```
///
/// @param at not later than the moment of the tables, in whole milliseconds
/// @param schema folders of migrations, and the version of each
/// @param facts how far the ledger, the lists and the audit log go
/// @param tables in the order in which they can be filled
/// @param files relative to the backup
record Manifest(
        Instant at,
        String kind,
        Map<String, String> schema,
        List<String> facts,
        List<TablePart> tables,
        List<FilePart> files) {

    /// Its name in the backup.
    static final String NAME = "manifest";

    private static final String FORMAT = "jadeseal-backup-1";

    Manifest {
        schema = new LinkedHashMap<>(schema);
        facts = List.copyOf(facts);
        tables = List.copyOf(tables);
        files = List.copyOf(files);
    }

    /// A table, and how many rows it had.
    record TablePart(String name, long rows) {

        /// Where its rows are in the backup.
        String file() {
            return "database/" + name + ".rows";
        }
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(FORMAT);
        lines.add("at " + at.toEpochMilli());
        lines.add("kind " + kind);
        schema.forEach((folder, version) -> lines.add("schema " + folder + " " + version));
        facts.forEach(fact -> lines.add("fact " + fact));
        tables.forEach(table -> lines.add("table " + table.name() + " " + table.rows()));
        files.forEach(file -> lines.add("file " + file.line()));
        lines.add("end " + lines.size());
        return String.join("\n", lines) + "\n";
    }

    /// @throws BackupRefusedException if it is not the text of a whole manifest
    static Manifest parse(byte[] octets) {
        String text = new String(octets, UTF_8);
        List<String> lines = List.of(text.split("\n", -1));
        int last = lines.size() - 2;
        if (last < 3
                || !lines.getFirst().equals(FORMAT)
                || !lines.get(last).equals("end " + last)) {
            throw new BackupRefusedException(
                    "the manifest must begin with %s and tell at its end how many lines it has; it was cut off or changed"
                            .formatted(FORMAT));
        }
        Parts parts = new Parts();
        lines.subList(1, last).forEach(parts::take);
        Manifest manifest = parts.whole();
        if (!manifest.text().equals(text)) {
            throw new BackupRefusedException("the manifest has lines that are out of place");
        }
        return manifest;
    }

    /// What was read so far.
    private static final class Parts {

        private Instant at = Instant.EPOCH;
        private String kind = "";
        private final Map<String, String> schema = new LinkedHashMap<>();
        private final List<String> facts = new ArrayList<>();
        private final List<TablePart> tables = new ArrayList<>();
        private final List<FilePart> files = new ArrayList<>();

        void take(String line) {
            String[] words = line.split(" ", 2);
            String rest = words.length == 2 ? words[1] : "";
            switch (words[0]) {
                case "at" -> at = Instant.ofEpochMilli(number(rest));
                case "kind" -> kind = rest;
                case "schema" -> schema.put(first(rest), second(rest));
                case "fact" -> facts.add(rest);
                case "table" -> tables.add(new TablePart(first(rest), number(second(rest))));
                case "file" -> files.add(FilePart.parse(rest));
                default ->
                        throw new BackupRefusedException("the manifest has a line '" + line + "'");
            }
        }

        Manifest whole() {
            return new Manifest(at, kind, schema, facts, tables, files);
        }

        private static String first(String text) {
            return text.split(" ", 2)[0];
        }

        private static String second(String text) {
            return text.substring(Math.min(text.length(), first(text).length() + 1));
        }
    }

    static long number(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new BackupRefusedException("the manifest says '" + text + "' for a number");
        }
        return Long.parseLong(text);
    }
}
