// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Replays a trace that an agent recorded: prints each command and what its answer means.
public final class ReadTraceProgram {

    private static final int NOT_UNDERSTOOD = 1;
    private static final int REFUSED = 2;

    private ReadTraceProgram() {}

    /// Prints the meaning of each line of a trace.
    ///
    /// @param arguments one, the file
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    /// Does it.
    ///
    /// @return the exit code: 0, 1 where an answer was not understood, 2 where there is no trace
    static int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("usage: trace FILE");
            return REFUSED;
        }
        try {
            List<TraceReading> readings =
                    Trace.read(Files.readAllLines(Path.of(arguments.getFirst()))).replay();
            readings.forEach(out::println);
            out.flush();
            return readings.stream().allMatch(TraceReading::understood) ? 0 : NOT_UNDERSTOOD;
        } catch (IOException | InvalidPathException e) {
            out.printf(
                    "%s cannot be read: %s; name the file that the agent wrote, as its property"
                            + " jadeseal.trace says%n",
                    arguments.getFirst(), reason(e));
            return REFUSED;
        } catch (MalformedTraceException e) {
            out.printf(
                    "%s is no trace: %s; see that it came whole and unchanged, as a text file%n",
                    arguments.getFirst(), e.getMessage());
            return REFUSED;
        }
    }

    private static String reason(Exception e) {
        return switch (e) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "it may be read by another user only";
            case CharacterCodingException _ -> "it is not text in UTF-8";
            default -> String.valueOf(e.getMessage());
        };
    }
}
