// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs programs of others against an isolated pcscd.
final class Tool {

    private static final long PATIENCE_SECONDS = 30;

    private final Path socket;
    private final Path directory;

    Tool(Path socket, Path directory) {
        this.socket = socket;
        this.directory = directory;
    }

    /// Runs a program that must succeed; answers what it printed.
    String run(String... command) throws IOException, InterruptedException {
        return run(Map.of(), command);
    }

    String run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        return run(environment, 0, command);
    }

    /// Runs a program that must end in this way.
    String run(Map<String, String> environment, int expected, String... command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(directory, "tool", ".txt");
        Process process = start(environment, output.toFile(), command);
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        String printed = Files.readString(output);
        assertThat(ended).as("%s did not end; it printed: %s", command[0], printed).isTrue();
        assertThat(process.exitValue()).as(printed).isEqualTo(expected);
        return printed;
    }

    /// Starts a program, with an empty standard input, and lets it run.
    Process start(Map<String, String> environment, File output, String... command)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(command));
        builder.environment().put("PCSCLITE_CSOCK_NAME", socket.toString());
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(output);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }
}
