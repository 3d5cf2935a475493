// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jadeseal.e2e.tour.Holder;
import org.jadeseal.e2e.trial.RunProgram;
import org.jadeseal.e2e.trial.TrialFolder;

/// `./dev run` as a process, and what it printed: what a newcomer has before the first click.
final class RunningTrial implements AutoCloseable {

    private static final Pattern PERSON =
            Pattern.compile(
                    "(card-\\w+) +account (\\S+) +password (\\S+) +PIN (\\S+) +case (\\S+)");

    private final Process process;
    private final List<String> printed;

    private RunningTrial(Process process, List<String> printed) {
        this.process = process;
        this.printed = List.copyOf(printed);
    }

    /// Starts it on a machine without a display, and returns when it has told everything.
    static RunningTrial start(TrialFolder folder, int port) {
        return start(folder, port, Map.of());
    }

    /// Starts it, says yes to whatever it asks, and returns when it has told everything.
    ///
    /// @param environment of the machine, which has no display unless it is named here
    /// @throws IllegalStateException with what it said, when it ends before
    static RunningTrial start(
            TrialFolder folder, int port, Map<String, String> environment, String... more) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:+UseSerialGC",
                                "-Xmx256m",
                                "-Duser.language=zh",
                                "-Duser.country=TW",
                                "-cp",
                                System.getProperty("java.class.path"),
                                RunProgram.class.getName(),
                                "--data",
                                folder.path().toString(),
                                "--port",
                                Integer.toString(port)));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command);
        builder.environment().remove("DISPLAY");
        builder.environment().putAll(environment);
        Path errors = folder.path().resolveSibling(folder.path().getFileName() + "-errors.txt");
        try {
            Process process = builder.redirectError(errors.toFile()).start();
            try (var answers = process.outputWriter()) {
                answers.write("yes\n");
            }
            return new RunningTrial(process, read(process.inputReader(), errors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(BufferedReader lines, Path errors) throws IOException {
        List<String> printed = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            printed.add(line);
            if (line.contains("Ctrl-C ends the trial")) {
                return printed;
            }
        }
        throw new IllegalStateException(
                "the trial ended before it was open: %s%n%s"
                        .formatted(String.join("\n", printed), Files.readString(errors)));
    }

    /// Everything it printed.
    List<String> printed() {
        return printed;
    }

    /// The one-time link.
    URI link() {
        return address("Open this first");
    }

    URI site() {
        return address("Subscribers' site");
    }

    URI counter() {
        return address("Officers' counter");
    }

    URI desk() {
        return address("Trial desk");
    }

    private URI address(String label) {
        String line =
                printed.stream().filter(each -> each.startsWith(label)).findFirst().orElseThrow();
        return URI.create(line.replaceFirst(".*?(http://\\S+).*", "$1"));
    }

    /// The person whose card has this name, by what was printed of the letters.
    Holder holder(String card) {
        return printed.stream()
                .map(PERSON::matcher)
                .filter(person -> person.find() && person.group(1).equals(card))
                .map(RunningTrial::holder)
                .findFirst()
                .orElseThrow();
    }

    private static Holder holder(Matcher person) {
        return new Holder(
                person.group(5),
                person.group(1),
                person.group(4),
                person.group(2),
                person.group(3));
    }

    /// Ends it as Ctrl-C does.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
