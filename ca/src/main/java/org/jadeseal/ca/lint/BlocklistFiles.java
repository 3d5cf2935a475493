// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The files of a blocklist: one key on a line, 20 or 64 hexadecimal digits (see [Blocklist]);
/// empty lines and those that begin with `#` say nothing. Both kinds may stand in one file.
public final class BlocklistFiles {

    private final LongStream.Builder weak = LongStream.builder();
    private final LongStream.Builder reported = LongStream.builder();

    private BlocklistFiles() {}

    /// Reads every file of a directory.
    ///
    /// @throws MalformedBlocklistException at a line that is something else
    public static Blocklist read(Path directory) {
        BlocklistFiles files = new BlocklistFiles();
        try (Stream<Path> all = Files.list(directory)) {
            List<Path> sorted = all.filter(Files::isRegularFile).sorted().toList();
            for (Path file : sorted) {
                files.readFile(file);
            }
            return Blocklist.of(files.weak.build().toArray(), files.reported.build().toArray());
        } catch (IOException e) {
            throw new UncheckedIOException("blocklists in " + directory + " cannot be read", e);
        }
    }

    private void readFile(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String word = line.strip();
                if (!word.isEmpty() && !word.startsWith("#") && !add(word)) {
                    throw new MalformedBlocklistException(file, number);
                }
            }
        }
    }

    private boolean add(String word) {
        if (!word.chars().allMatch(digit -> Character.digit(digit, 16) >= 0 && digit < 128)) {
            return false;
        }
        switch (word.length()) {
            case 20 -> weak.add(Blocklist.first(word));
            case 64 -> reported.add(Blocklist.first(word));
            default -> {
                return false;
            }
        }
        return true;
    }
}
