// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A string of the manual that people know, and where it stands now: a row of `labels.tsv`.
///
/// @param place `page`, `agent`, `mail`, `form` or `obsolete`
/// @param key of the message
record Label(String chapter, String text, String place, String key) {

    private static final Path TABLE = Path.of("src/test/resources/labels.tsv");

    static List<Label> all() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(row -> new Label(row[0], row[1], row[2], row[3]))
                .toList();
    }

    boolean isObsolete() {
        return place.equals("obsolete");
    }
}
