// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What has been measured so far. A figure is printed and written down as soon as it is there, so
/// that none is lost when a later measurement fails.
final class Report {

    private final Optional<Path> json;
    private final long begin = System.nanoTime();
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    /// @param json where figures are written as well
    Report(Optional<Path> json) {
        this.json = json;
    }

    /// Takes a figure, with the load of the machine at its side.
    void add(Figure figure) {
        Figure loaded =
                new Figure(
                        figure.key(),
                        figure.value(),
                        figure.target(),
                        figure.holds(),
                        figure.unit(),
                        figure.detail().strip()
                                + String.format(Locale.ROOT, " (load %.1f)", Machine.load()));
        figures.add(loaded);
        System.out.println(loaded.line());
        write();
    }

    /// Measures something; when that fails, the rest goes on.
    ///
    /// @param what with the keys of its figures
    void part(String what, Runnable measuring) {
        step(what);
        try {
            measuring.run();
        } catch (RuntimeException e) {
            failures.add(what + ": " + e.getMessage() + cause(e));
            System.err.println("FAILED " + failures.getLast());
            write();
        }
    }

    /// Says what is going on.
    void step(String what) {
        System.err.printf(
                Locale.ROOT,
                "%4d s, load %4.1f: %s%n",
                (System.nanoTime() - begin) / 1_000_000_000,
                Machine.load(),
                what);
    }

    /// Prints all figures in order, and what could not be measured.
    ///
    /// @return whether everything could be measured
    boolean end() {
        System.out.println();
        figures.stream()
                .sorted(Comparator.comparingInt(Figure::number))
                .forEach(figure -> System.out.println(figure.row()));
        failures.forEach(failure -> System.out.println("not measured: " + failure));
        return failures.isEmpty();
    }

    private static String cause(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null ? "" : " (" + cause + ")" + cause(cause);
    }

    private void write() {
        json.ifPresent(file -> {
            List<String> members = new ArrayList<>(figures.stream().map(Figure::json).toList());
            members.add(
                    failures.stream()
                            .map(failure -> "\"" + Figure.escaped(failure) + "\"")
                            .collect(Collectors.joining(", ", "\"failures\": [", "]")));
            try {
                Files.writeString(
                        file,
                        "{\n  " + String.join(",\n  ", members) + "\n}\n",
                        StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new BenchFailedException(file + " cannot be written", e);
            }
        });
    }
}
