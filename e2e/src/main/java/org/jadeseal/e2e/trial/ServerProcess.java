// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.trial;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The server as a process of its own, so that it can be ended and killed like a real one.
public final class ServerProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration END = Duration.ofSeconds(20);
    private static final String MAIN = "org.jadeseal.web.WebProgram";

    private static final String PAIR = "pair ";
    private static final String CLOCK = "clock ";
    private static final Pattern ANSWERED = Pattern.compile("(pair |clock |unmoved).*");
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final Process process;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final CountDownLatch ready = new CountDownLatch(1);

    private ServerProcess(Process process, Path log) {
        this.process = process;
        Thread.ofPlatform().daemon().name("server-log").start(() -> keepLog(log));
    }

    /// Starts the server and waits until it says `ready`.
    ///
    /// @throws TrialFailedException when it ends before that, with the last lines of its log
    public static ServerProcess start(TrialFolder folder, List<String> arguments) {
        var all = new ArrayList<>(List.of("--data", folder.path().toString()));
        all.addAll(arguments);
        var server = new ServerProcess(java(all), folder.serverLog());
        server.awaitReady(folder.serverLog());
        return server;
    }

    /// Runs one of the server's commands to its end and returns what it printed.
    static String command(TrialFolder folder, List<String> arguments) {
        var all = new ArrayList<>(List.of("--data", folder.path().toString()));
        all.addAll(arguments);
        Process process = java(all);
        try (BufferedReader lines = process.inputReader()) {
            String printed = String.join("\n", lines.readAllLines());
            if (process.waitFor() != 0) {
                throw new TrialFailedException(
                        "the server's command %s failed: %s"
                                .formatted(arguments.getFirst(), printed));
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what the server's command printed", e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /// A one-time code that any browser may bind; asked on the console of the server, which must
    /// have been started with one.
    String pairCode() {
        return ask("pair", PAIR);
    }

    /// Moves the trial's time forward, on the console as well.
    ///
    /// @return what its clock shows now
    Instant moveOn(Duration more) {
        return Instant.parse(ask("ahead " + more, CLOCK));
    }

    /// @param expected how the answer begins; the rest of it is returned
    private synchronized String ask(String question, String expected) {
        try {
            var questions = process.outputWriter();
            questions.write(question + "\n");
            questions.flush();
            String answer =
                    Optional.ofNullable(answers.poll(ANSWER.toSeconds(), TimeUnit.SECONDS))
                            .orElseThrow(() ->
                                    new TrialFailedException(
                                            "the server did not answer within %s; was it started with --console?"
                                                    .formatted(ANSWER)));
            if (!answer.startsWith(expected)) {
                throw new TrialFailedException(
                        "the server was asked '%s' and said: %s".formatted(question, answer));
            }
            return answer.substring(expected.length());
        } catch (IOException e) {
            throw new UncheckedIOException("the server does not listen to its console", e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /// Ends the process at once, as `kill -9` does.
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /// Whether the process still runs.
    public boolean isAlive() {
        return process.isAlive();
    }

    /// Asks the server to end and waits; kills it when it does not.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Process java(List<String> arguments) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Xmx512m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                MAIN));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.getFirst(), e);
        }
    }

    private void keepLog(Path log) {
        try (BufferedReader lines = process.inputReader();
                BufferedWriter file =
                        Files.newBufferedWriter(
                                log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (ANSWERED.matcher(line).matches()) {
                    answers.add(line);
                    continue;
                }
                file.write(line);
                file.newLine();
                file.flush();
                if (line.startsWith("ready ")) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the server's log in " + log, e);
        }
    }

    private void awaitReady(Path log) {
        long deadline = System.nanoTime() + START.toNanos();
        try {
            while (!ready.await(100, TimeUnit.MILLISECONDS)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    process.destroyForcibly();
                    throw new TrialFailedException(
                            "the server did not start; its log is %s:%n%s"
                                    .formatted(log, tail(log)));
                }
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            return "(unreadable: " + e + ")";
        }
    }

    private void await() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static TrialFailedException interrupted() {
        Thread.currentThread().interrupt();
        return new TrialFailedException("interrupted while waiting for the server");
    }
}
