// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;

/// The time of a data folder: a trial's may be ahead of the computer's, by what its file
/// `clock-ahead` says (ISO 8601).
final class FolderClock {

    private static final String FILE = "clock-ahead";

    private FolderClock() {}

    static Clock of(DataFolder folder, Clock computer) {
        Path file = folder.path().resolve(FILE);
        if (folder.kind() != Kind.TRIAL || !Files.exists(file)) {
            return computer;
        }
        try {
            return Clock.offset(computer, Duration.parse(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("file " + file + " cannot be read", e);
        }
    }
}
