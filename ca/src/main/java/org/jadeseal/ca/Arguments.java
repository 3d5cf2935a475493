// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ca.database.DatabaseAddress;

/// What a command was told: words in their order, and options with their values.
record Arguments(List<String> words, Map<String, List<String>> options) {

    Arguments {
        words = List.copyOf(words);
        options = Map.copyOf(options);
    }

    /// @param words how many there must be beside options
    /// @throws IllegalArgumentException if it is anything else
    static Arguments of(List<String> arguments, int words, Set<String> known) {
        List<String> found = new ArrayList<>();
        Map<String, List<String>> options = new HashMap<>();
        for (int at = 0; at < arguments.size(); at++) {
            String word = arguments.get(at);
            if (!word.startsWith("--")) {
                found.add(word);
            } else if (!known.contains(word) || at + 1 == arguments.size()) {
                throw new IllegalArgumentException(
                        known.contains(word)
                                ? word + " needs a value"
                                : "unknown option '" + word + "'");
            } else {
                options.computeIfAbsent(word, _ -> new ArrayList<>()).add(arguments.get(++at));
            }
        }
        if (found.size() != words) {
            throw new IllegalArgumentException(
                    "expected " + words + " words beside options, got " + found.size());
        }
        return new Arguments(found, options);
    }

    String word(int index) {
        return words.get(index);
    }

    List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    List<Path> paths(String option) {
        return all(option).stream().map(Path::of).toList();
    }

    /// @throws IllegalArgumentException if it is given twice
    Optional<String> one(String option) {
        if (all(option).size() > 1) {
            throw new IllegalArgumentException(option + " is given twice");
        }
        return all(option).stream().findFirst();
    }

    /// The value of an option that must be given once.
    String required(String option) {
        return one(option).orElseThrow(() -> new IllegalArgumentException(option + " is missing"));
    }

    /// The data folder.
    Path data() {
        return Path.of(required("--data"));
    }

    /// The one that is named, or the file in the data folder.
    DatabaseAddress database() {
        return one("--database")
                .map(DatabaseAddress::parse)
                .orElseGet(() -> new DatabaseAddress.Sqlite(data().resolve("jadeseal.sqlite")));
    }

    /// The same; SQLite would make a file that is not there.
    ///
    /// @throws IllegalArgumentException if there is none
    DatabaseAddress existingDatabase() {
        if (database() instanceof DatabaseAddress.Sqlite(Path file) && !Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "there is no " + file + "; name the database with --database");
        }
        return database();
    }
}
