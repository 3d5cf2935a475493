// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jadeseal.e2e.tour.Narrator;
import org.jadeseal.e2e.trial.TrialFolder;

/// Folders of tests under `target`, kept after the run so that somebody can look.
final class Workshop {

    private Workshop() {}

    /// An empty data folder.
    static TrialFolder folder(String name) {
        Path path = Path.of("target", "trials", name).toAbsolutePath();
        empty(path);
        return new TrialFolder(path);
    }

    /// Makes a folder, or empties it.
    static void empty(Path path) {
        try {
            if (Files.exists(path)) {
                delete(path);
            }
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Tells the story into `target`, not into the output of the test runner.
    static Narrator narrator(TrialFolder folder) {
        try {
            return new Narrator(
                    new PrintStream(
                            Files.newOutputStream(
                                    folder.path()
                                            .resolveSibling(folder.path().getFileName() + ".txt")),
                            true,
                            StandardCharsets.UTF_8),
                    System::nanoTime);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) throws IOException {
        Files.walkFileTree(
                path,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path folder, java.io.@org.jspecify.annotations.Nullable IOException e)
                            throws IOException {
                        Files.delete(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
