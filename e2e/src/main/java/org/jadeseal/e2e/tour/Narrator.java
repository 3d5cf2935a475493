// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Tells the tour: one line for each step as it happens, with its time, and all of them in
/// `tour.json` at the end.
public final class Narrator {

    /// A step of the tour that was told.
    ///
    /// @param outcome `done` or `failed`
    public record Step(String name, String outcome, long milliseconds) {}

    private final PrintStream out;
    private final LongSupplier nanoseconds;
    private final List<Step> steps = new ArrayList<>();

    public Narrator(PrintStream out, LongSupplier nanoseconds) {
        this.out = out;
        this.nanoseconds = nanoseconds;
    }

    /// Runs one step and tells it. A failure is told, too, and goes on to the caller.
    public <T> T tell(String name, Supplier<T> step) {
        long start = nanoseconds.getAsLong();
        String outcome = "failed";
        try {
            T result = step.get();
            outcome = "done";
            return result;
        } finally {
            keep(name, outcome, Duration.ofNanos(nanoseconds.getAsLong() - start).toMillis());
        }
    }

    /// As [#tell(String, Supplier)], for a step that has no result.
    public void tell(String name, Runnable step) {
        tell(
                name,
                () -> {
                    step.run();
                    return true;
                });
    }

    /// A line that is no step: a heading, or what a newcomer should know.
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /// Everything told so far.
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /// Writes the steps as a JSON array of `{name, outcome, milliseconds}`.
    public void writeTo(Path file) {
        String json =
                steps.stream()
                        .map(s ->
                                "  {\"name\": \"%s\", \"outcome\": \"%s\", \"milliseconds\": %d}"
                                        .formatted(
                                                s.name()
                                                        .replace("\\", "\\\\")
                                                        .replace("\"", "\\\""),
                                                s.outcome(),
                                                s.milliseconds()))
                        .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, json);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private void keep(String name, String outcome, long milliseconds) {
        steps.add(new Step(name, outcome, milliseconds));
        say("%7d ms  %s %s".formatted(milliseconds, outcome.equals("done") ? "✓" : "✗", name));
    }
}
