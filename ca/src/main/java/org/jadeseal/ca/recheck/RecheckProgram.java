// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.recheck;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.DatabaseAddress;
import org.jadeseal.ca.database.DatabaseUnavailableException;

/// `./dev recheck --data DIR`: reads every certificate, list and answer once more, with other code.
public final class RecheckProgram {

    static final String USAGE =
            """
            usage: recheck --data DIR [--database sqlite:FILE | postgresql://HOST/NAME?user=NAME]
              --data      a data folder; its server may be running
              --database  by default the file jadeseal.sqlite in it\
            """;

    private static final int AGREES = 0;
    private static final int DIFFERS = 1;
    private static final int NOT_CHECKED = 2;

    private RecheckProgram() {}

    /// Prints what differs.
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), Clock.system(ZoneOffset.UTC), System.out));
    }

    /// 0 all as it should be, 1 something differs, 2 it could not be checked.
    static int run(List<String> arguments, Clock clock, PrintStream out) {
        Optional<Path> folder = value(arguments, "--data").map(Path::of);
        if (folder.isEmpty() || arguments.size() % 2 != 0) {
            out.println(USAGE);
            return NOT_CHECKED;
        }
        try {
            DatabaseAddress database =
                    value(arguments, "--database")
                            .map(DatabaseAddress::parse)
                            .orElseGet(() -> file(folder.get()));
            return tell(Recheck.of(folder.get(), database, clock), out);
        } catch (IOException
                | UncheckedIOException
                | IllegalArgumentException
                | DatabaseUnavailableException e) {
            out.println("not checked: " + e.getMessage());
            return NOT_CHECKED;
        }
    }

    /// @throws IllegalArgumentException if there is none; SQLite would make an empty one
    private static DatabaseAddress file(Path folder) {
        Path file = folder.resolve("jadeseal.sqlite");
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "there is no " + file + "; name the database with --database");
        }
        return new DatabaseAddress.Sqlite(file);
    }

    private static Optional<String> value(List<String> arguments, String option) {
        int at = arguments.indexOf(option);
        return at >= 0 && at + 1 < arguments.size()
                ? Optional.of(arguments.get(at + 1))
                : Optional.empty();
    }

    private static int tell(Recheck.Outcome outcome, PrintStream out) {
        out.println(
                "read by the Java platform"
                        + outcome.openssl()
                                .map(name -> " and " + name)
                                .orElse("; openssl is not here, so nothing was read by it"));
        outcome.differences().forEach(difference -> out.println("differs: " + difference));
        out.println(outcome.told());
        return outcome.differences().isEmpty() ? AGREES : DIFFERS;
    }
}
