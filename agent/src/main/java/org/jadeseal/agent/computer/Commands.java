// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.computer;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Programs of this computer, started without a shell and without an input to read from: without
/// one `certutil` would ask for ever.
@FunctionalInterface
interface Commands {

    /// How a program ended.
    ///
    /// @param exit its exit code; -1 where it is not installed or did not end in half a minute
    /// @param text what it printed, both outputs
    record Ended(int exit, String text) {

        boolean isGood() {
            return exit == 0;
        }
    }

    Ended run(List<String> command);

    /// Those of the computer we are on.
    static Commands ofThisComputer() {
        return Commands::start;
    }

    private static Ended start(List<String> command) {
        try {
            Path output = Files.createTempFile("jadeseal", ".txt");
            try {
                Process process =
                        new ProcessBuilder(command)
                                .redirectInput(new File(nothing()))
                                .redirectErrorStream(true)
                                .redirectOutput(output.toFile())
                                .start();
                return new Ended(
                        exit(process), Files.readString(output, StandardCharsets.ISO_8859_1));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            return new Ended(-1, String.valueOf(e.getMessage()));
        }
    }

    private static String nothing() {
        return System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null";
    }

    private static int exit(Process process) {
        try {
            if (process.waitFor(30, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return -1;
    }
}
