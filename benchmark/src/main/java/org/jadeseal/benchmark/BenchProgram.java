// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `./dev bench [issue|ocsp|crl|site|start]... [--json FILE] [--full]`. Exit 0 when everything
/// could be measured, whatever the figures; 1 when something could not, after all that could.
public final class BenchProgram {

    private static final List<String> WORKS = List.of("issue", "ocsp", "crl", "site", "start");

    private BenchProgram() {}

    public static void main(String[] arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        boolean whole;
        try {
            Report report = new Report(json(words));
            Path folder = Files.createTempDirectory("jadeseal-bench");
            Effort effort = words.remove("--full") ? Effort.full(folder) : Effort.ordinary(folder);
            if (!WORKS.containsAll(words)) {
                throw new BenchFailedException("works are " + WORKS + ", asked was " + words);
            }
            for (String work : words.isEmpty() ? WORKS : words) {
                report.part(work, () -> measure(work, effort, report));
            }
            whole = report.end();
        } catch (IOException | BenchFailedException e) {
            System.err.println("nothing was measured: " + e.getMessage());
            whole = false;
        }
        System.exit(whole ? 0 : 1);
    }

    private static Optional<Path> json(List<String> words) {
        int place = words.indexOf("--json");
        if (place < 0) {
            return Optional.empty();
        }
        words.remove(place);
        if (place == words.size()) {
            throw new BenchFailedException("--json needs the name of a file");
        }
        return Optional.of(Path.of(words.remove(place)));
    }

    private static void measure(String work, Effort effort, Report report) {
        switch (work) {
            case "issue" -> new IssueBench(effort, report).run();
            case "ocsp" -> new OcspBench(effort, report).run();
            case "crl" -> new CrlBench(effort, report).run();
            case "site" -> new SiteBench(effort, report, server()).run();
            default -> new StartBench(effort, report, server()).run();
        }
    }

    private static Path server() {
        String folder = System.getProperty("jadeseal.server", "");
        if (folder.isEmpty()) {
            throw new BenchFailedException("no server was packaged (./dev package-server)");
        }
        return Path.of(folder);
    }
}
