// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.computer;

import java.nio.file.Path;
import java.util.Optional;

/// Something we did to this computer.
///
/// @param time in ISO 8601
public record Change(String time, Kind kind, Path folder) {

    /// What was done.
    public enum Kind {
        /// An empty database was made where there was none.
        DATABASE,
        /// OpenSC's module was registered in a database.
        MODULE
    }

    static Optional<Change> parse(String line) {
        String[] parts = line.split("\t", 3);
        boolean isKnown =
                parts.length == 3
                        && (parts[1].equals(Kind.DATABASE.name())
                                || parts[1].equals(Kind.MODULE.name()));
        return isKnown
                ? Optional.of(new Change(parts[0], Kind.valueOf(parts[1]), Path.of(parts[2])))
                : Optional.empty();
    }

    String line() {
        return "%s\t%s\t%s".formatted(time, kind, folder);
    }
}
