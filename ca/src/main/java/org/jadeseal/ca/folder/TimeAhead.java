// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;

/// How far a trial's time is ahead of the computer's: the file `clock-ahead` (ISO 8601) of its data
/// folder. A folder for production has none.
public final class TimeAhead {

    private static final String FILE = "clock-ahead";

    private TimeAhead() {}

    /// Nothing where no time was moved.
    public static Duration of(DataFolder folder) {
        Path file = folder.path().resolve(FILE);
        if (folder.kind() != Kind.TRIAL || !Files.exists(file)) {
            return Duration.ZERO;
        }
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("file " + file + " cannot be read", e);
        }
    }

    /// The time of the folder as it is now, for whoever does one thing with it.
    public static Clock clock(DataFolder folder, Clock computer) {
        return Clock.offset(computer, of(folder));
    }

    /// Whole or not at all. Whoever moves the time has asked whose folder it is.
    public static void put(DataFolder folder, Duration ahead) {
        Path file = folder.path().resolve(FILE);
        try {
            Path draft = Files.writeString(file.resolveSibling(FILE + ".new"), ahead + "\n");
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("file " + file + " cannot be written", e);
        }
    }
}
