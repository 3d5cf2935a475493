// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jadeseal.ca.audit.CheckpointFile;
import org.jadeseal.ca.database.DatabaseAddress;
import org.jadeseal.ca.database.EmptyDatabase;
import org.jadeseal.ca.folder.PrivateFiles;
import org.jadeseal.ca.restoration.Restoration;
import org.jadeseal.ca.restoration.Restorations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts a backup into an empty data folder and an empty database, and marks them as restored: the
/// authority does not open before it has been reconciled with what was published (T5, T16).
public final class Restore {

    private static final String CHECKPOINT = "checkpoint ";

    private final CheckedBackup backup;
    private final Path work;
    private final Clock clock;
    private final Progress progress;

    private Restore(CheckedBackup backup, Path work, Clock clock, Progress progress) {
        this.backup = backup;
        this.work = work;
        this.clock = clock;
        this.progress = progress;
    }

    /// Where a backup is put.
    ///
    /// @param folder a data folder that is not there yet, or is empty
    /// @param database an empty one; where it is a file, its folder is there
    public record Place(Path folder, DatabaseAddress database) {}

    /// Restores what was checked. The folder has the name `FOLDER.restoring` until all is there.
    ///
    /// @throws BackupRefusedException if the place is not empty, or what came out is not what went
    ///   in
    /// @throws org.jadeseal.ca.database.DatabaseUnavailableException if the database is not empty,
    ///   or cannot be written
    /// @throws UncheckedIOException if a file cannot be read or written
    public static Restoration of(
            CheckedBackup backup, Place place, Clock clock, Progress progress) {
        Path target = place.folder().toAbsolutePath().normalize();
        Path work = target.resolveSibling(target.getFileName() + ".restoring");
        try {
            requireEmpty(target);
            requireAbsent(work);
            DatabaseAddress database = inside(place, target, work);
            if (database.equals(place.database())) {
                var _ = EmptyDatabase.at(database);
            }
            Files.createDirectories(target.resolveSibling(""));
            PrivateFiles.newDirectory(work);
            Restoration restoration = new Restore(backup, work, clock, progress).run(database);
            Files.deleteIfExists(target);
            Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
            PrivateFiles.sync(target.resolveSibling(""));
            return restoration;
        } catch (IOException e) {
            throw new UncheckedIOException("data folder " + target + " cannot be restored", e);
        }
    }

    /// A database file in the folder moves with it.
    private static DatabaseAddress inside(Place place, Path target, Path work) {
        return switch (place.database()) {
            case DatabaseAddress.Sqlite(Path file)
                    when file.toAbsolutePath().normalize().startsWith(target) ->
                    new DatabaseAddress.Sqlite(
                            work.resolve(target.relativize(file.toAbsolutePath().normalize())));
            case DatabaseAddress other -> other;
        };
    }

    private static void requireEmpty(Path target) throws IOException {
        if (Files.exists(target)) {
            try (Stream<Path> entries = Files.list(target)) {
                if (entries.findAny().isPresent()) {
                    throw new BackupRefusedException(
                            "data folder " + target + " is not empty and stays as it is");
                }
            }
        }
    }

    private static void requireAbsent(Path work) {
        if (Files.exists(work)) {
            throw new BackupRefusedException(
                    work
                            + " is left of a restore that was broken off, or one is under way; delete"
                            + " it, and empty the database, if there is none");
        }
    }

    private Restoration run(DatabaseAddress database) throws IOException {
        for (String file : backup.folderFiles()) {
            progress.at("file " + file);
            Path to = work.resolve(file);
            PrivateFiles.directory(to.resolveSibling(""));
            try (var copy = PrivateFiles.create(to)) {
                Files.copy(backup.path().resolve(Backup.FOLDER).resolve(file), copy);
            }
            PrivateFiles.sync(to);
        }
        Restoration restoration =
                new Restoration(
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        backup.manifest().at(),
                        backup.digest());
        EmptyDatabase.at(database)
                .fill(
                        backup.manifest().schema(),
                        sql -> rows(database, sql),
                        sql -> Restorations.enter(JdbcClient.create(sql), restoration));
        cutCheckpoints();
        return restoration;
    }

    private void rows(DatabaseAddress database, JdbcTemplate sql) {
        SqlTables target = new SqlTables(database, JdbcClient.create(sql));
        List<Table> there = target.kept();
        requireSame(
                "tables",
                backup.manifest().tables().stream().map(Manifest.TablePart::name).sorted().toList(),
                there.stream().map(Table::name).sorted().toList());
        SqlFilling.empty(sql, there);
        there.forEach(table -> fill(sql, table));
        requireSame("facts", backup.manifest().facts(), target.facts());
    }

    private void fill(JdbcTemplate sql, Table table) {
        long count;
        try (SqlFilling filling = new SqlFilling(sql, table)) {
            RowFile.read(
                    backup.rows(table.name()),
                    columns -> {
                        requireSame("columns of " + table.name(), columns, table.columns());
                        return row -> {
                            filling.put(row);
                            progress.at("table " + table.name());
                        };
                    });
            count = filling.count();
        }
        requireSame("rows of " + table.name(), List.of(backup.count(table.name())), List.of(count));
    }

    private static <T> void requireSame(String what, List<T> kept, List<T> found) {
        if (!kept.equals(found)) {
            throw new BackupRefusedException(
                    "the %s must be %s as in the backup, and are %s".formatted(what, kept, found));
        }
    }

    /// The files were copied after the tables, so they may be ahead of them.
    private void cutCheckpoints() throws IOException {
        for (String fact : backup.manifest().facts()) {
            if (fact.startsWith(CHECKPOINT)) {
                String[] words = fact.substring(CHECKPOINT.length()).split(" ", 2);
                CheckpointFile file = CheckpointFile.of(work.resolve("audit"), words[0]);
                String kept = file.upTo(Manifest.number(words[1]));
                PrivateFiles.write(file.path(), kept.getBytes(UTF_8));
            }
        }
    }
}
