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
import java.util.Optional;
import java.util.stream.Collectors;

/// `./dev bench [issue|ocsp|crl|start] [--json FILE] [--full]`. Exit 0 when everything could be
/// measured, whatever the figures.
public final class BenchProgram {

    private static final List<String> WORKS = List.of("issue", "ocsp", "crl", "start");

    private BenchProgram() {}

    public static void main(String[] arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        try {
            Optional<Path> json = json(words);
            Path folder = Files.createTempDirectory("jadeseal-bench");
            Effort effort = words.remove("--full") ? Effort.full(folder) : Effort.ordinary(folder);
            if (!WORKS.containsAll(words)) {
                throw new BenchFailedException("works are " + WORKS + ", asked was " + words);
            }
            List<Figure> figures = measure(words.isEmpty() ? WORKS : words, effort);
            if (json.isPresent()) {
                write(json.get(), figures);
            }
            System.exit(0);
        } catch (IOException | BenchFailedException e) {
            System.err.println("nothing more was measured: " + e.getMessage() + cause(e));
            System.exit(1);
        }
    }

    private static String cause(Exception e) {
        return e.getCause() == null ? "" : " (" + e.getCause().getMessage() + ")";
    }

    private static Optional<Path> json(List<String> words) {
        int place = words.indexOf("--json");
        if (place < 0 || place + 1 == words.size()) {
            return Optional.empty();
        }
        words.remove(place);
        return Optional.of(Path.of(words.remove(place)));
    }

    private static List<Figure> measure(List<String> works, Effort effort) {
        List<Figure> all = new ArrayList<>();
        for (String work : works) {
            System.out.println(work + " …");
            List<Figure> figures =
                    switch (work) {
                        case "issue" -> new IssueBench(effort).run();
                        case "ocsp" -> new OcspBench(effort).run();
                        case "crl" -> new CrlBench(effort).run();
                        default -> new StartBench(effort).run();
                    };
            figures.forEach(figure -> System.out.println(figure.line()));
            all.addAll(figures);
        }
        all.sort(Comparator.comparingInt(Figure::number));
        System.out.println();
        all.forEach(figure -> System.out.println(figure.row()));
        return all;
    }

    private static void write(Path file, List<Figure> figures) throws IOException {
        Files.writeString(
                file,
                figures.stream()
                        .map(Figure::json)
                        .collect(Collectors.joining(",\n  ", "{\n  ", "\n}\n")),
                StandardCharsets.UTF_8);
    }
}
