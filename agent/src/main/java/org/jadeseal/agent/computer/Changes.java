// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.computer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What we did to this computer and have not undone, one line each, newest last. A change stands
/// here before it is made: one that was interrupted is found.
final class Changes {

    private final Path file;
    private final Clock clock;

    Changes(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    List<Change> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(Change::parse)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    boolean has(Change.Kind kind, Path folder) {
        return all().stream()
                .anyMatch(change -> change.kind() == kind && change.folder().equals(folder));
    }

    void add(Change.Kind kind, Path folder) {
        if (!has(kind, folder)) {
            List<Change> more = new ArrayList<>(all());
            String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
            more.add(new Change(now, kind, folder));
            write(more);
        }
    }

    void remove(Change.Kind kind, Path folder) {
        write(
                all().stream()
                        .filter(each -> each.kind() != kind || !each.folder().equals(folder))
                        .toList());
    }

    private void write(List<Change> changes) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(fresh, changes.stream().map(Change::line).toList());
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write " + file + "; is the disk full or the folder not yours?", e);
        }
    }
}
