// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Another process that is measured; ended with this object.
final class Child implements AutoCloseable {

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /// A Java program on our own class path; its log goes to `log`.
    static Child java(Class<?> program, Path log, String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString()));
        command.addAll(
                List.of(
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName()));
        command.addAll(List.of(arguments));
        return run(command, log);
    }

    static Child run(List<String> command, Path log) {
        try {
            File errors = log.toFile();
            return new Child(
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.appendTo(errors))
                            .start());
        } catch (IOException e) {
            throw new BenchFailedException(command.getFirst() + " cannot be run", e);
        }
    }

    /// The next line that it says; empty when it has ended.
    String next() {
        try {
            @Nullable String line = process.inputReader(StandardCharsets.UTF_8).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new BenchFailedException("the other process cannot be heard", e);
        }
    }

    /// Waits until it says a line that begins with `word`, and answers the rest of that line.
    String says(String word) {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(word)) {
                    return line.substring(word.length()).strip();
                }
            }
        } catch (IOException e) {
            throw new BenchFailedException("the other process cannot be heard", e);
        }
        throw new BenchFailedException("the other process ended before it said " + word);
    }

    /// Says a line to it.
    void hear(String line) {
        try {
            Writer output = process.outputWriter(StandardCharsets.UTF_8);
            output.write(line + "\n");
            output.flush();
        } catch (IOException e) {
            throw new BenchFailedException("the other process does not listen", e);
        }
    }

    /// All it says from now on, until it is dead.
    Stream<String> lines() {
        return process.inputReader(StandardCharsets.UTF_8).lines();
    }

    /// Ends it without warning, as `kill -9` does; what it has said can still be read.
    void kill() {
        var _ = process.toHandle().destroyForcibly();
    }

    /// What it and its own children have taken of the processors until now.
    Duration processorTime() {
        return process.descendants()
                .map(ProcessHandle::info)
                .flatMap(info -> info.totalCpuDuration().stream())
                .reduce(process.info().totalCpuDuration().orElse(Duration.ZERO), Duration::plus);
    }

    /// The same of a program in Java, its compilers told apart.
    ProcessorTime processorTimes() {
        return ProcessorTime.of(process.pid(), processorTime());
    }

    /// A line of `/proc/PID/status`, as a number: `Threads`, or `VmRSS` in kibibytes.
    long status(String name) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith(name + ":"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0L);
        } catch (IOException e) {
            throw new BenchFailedException("the other process is gone", e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                var _ = process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
