// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The papers of the repository, and the files that they may name.
record Papers(Path root) {

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "data");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern TARGET = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*|#.*");

    /// All Markdown files.
    Stream<Path> all() {
        return files().filter(file -> file.toString().endsWith(".md"));
    }

    /// All files but what is built, fetched or hidden.
    Stream<Path> files() {
        return filesBelow(root).stream();
    }

    private static List<Path> filesBelow(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Papers::isOurs)
                    .flatMap(entry ->
                            Files.isDirectory(entry)
                                    ? filesBelow(entry).stream()
                                    : Stream.of(entry))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path entry) {
        String name = entry.getFileName().toString();
        return !name.startsWith(".") && !NOT_OURS.contains(name);
    }

    /// The links of a paper to files of ours; what stands in code is none.
    Stream<Link> links(Path paper) {
        String prose = FENCED.matcher(text(paper)).replaceAll("").replaceAll("`[^`]*`", "");
        return TARGET.matcher(prose)
                .results()
                .map(link -> link.group(1))
                .filter(address -> !ELSEWHERE.matcher(address).matches())
                .map(address -> address.replaceAll("#.*", ""))
                .map(address -> new Link(paper, paper.resolveSibling(address).normalize()));
    }

    /// The lines of a paper that stand in code.
    Stream<String> fenced(Path paper) {
        return FENCED.matcher(text(paper)).results().flatMap(block -> block.group().lines());
    }

    Stream<String> lines(Path paper) {
        return text(paper).lines();
    }

    String text(Path paper) {
        try {
            return Files.readString(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The title of a paper: its first line.
    String title(Path paper) {
        return lines(paper).findFirst().orElse("").replaceFirst("# ", "");
    }

    /// Whether a title and a paragraph come first, and not a heading, a table or a list.
    boolean introducesItself(Path paper) {
        return text(paper).matches("(?s)# [^\n]+\n\n[^#|\\-`\\[\n][^\n]+.*");
    }

    /// The names of the files in a folder that match.
    List<String> names(Path folder, String pattern) {
        return filesBelow(folder).stream()
                .filter(file -> folder.equals(file.getParent()))
                .map(file -> file.getFileName().toString())
                .filter(name -> name.matches(pattern))
                .sorted()
                .toList();
    }
}
