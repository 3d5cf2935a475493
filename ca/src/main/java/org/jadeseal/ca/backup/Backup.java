// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jadeseal.ca.database.DatabaseAddress;
import org.jadeseal.ca.database.ReadOnly;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.PrivateFiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Copies an installation while its server runs: the tables as of one moment, then the files of its
/// data folder. Nobody who writes has to wait.
public final class Backup {

    static final String DATABASE = "database";
    static final String FOLDER = "folder";
    static final String SIGNATURE = "manifest.signature";

    private final DataFolder folder;
    private final FolderFiles files;
    private final Path work;
    private final Clock clock;
    private final Progress progress;

    private Backup(DataFolder folder, Path work, Clock clock, Progress progress) {
        this.folder = folder;
        this.files = new FolderFiles(folder);
        this.work = work;
        this.clock = clock;
        this.progress = progress;
    }

    /// What was made.
    ///
    /// @param digest SHA-256 of the manifest, which names the hash of every file
    /// @param left files that open keys, and are not in it
    public record Made(String digest, long tables, long rows, long files, Set<String> left) {

        public Made {
            left = new TreeSet<>(left);
        }
    }

    /// Makes a backup at `into`, which must not be there; it lies beside it under the name
    /// `INTO.partial` until it is whole and on the disk.
    ///
    /// @param seal signs the manifest, where there is somebody who can
    /// @throws BackupRefusedException if something is there already
    /// @throws org.jadeseal.ca.database.DatabaseUnavailableException if the database cannot be read
    /// @throws UncheckedIOException if a file cannot be read or written
    public static Made of(
            DataFolder folder,
            DatabaseAddress database,
            Path into,
            Optional<UnaryOperator<byte[]>> seal,
            Clock clock,
            Progress progress) {
        Path target = into.toAbsolutePath().normalize();
        Path work = target.resolveSibling(target.getFileName() + ".partial");
        if (Files.exists(target)) {
            throw new BackupRefusedException(target + " is there already and stays");
        }
        try {
            Files.createDirectories(target.resolveSibling(""));
            begin(work);
            Made made = new Backup(folder, work, clock, progress).run(database, seal);
            syncDirectories(work);
            Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
            PrivateFiles.sync(target.resolveSibling(""));
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("the backup " + target + " cannot be made", e);
        }
    }

    private static void begin(Path work) throws IOException {
        try {
            PrivateFiles.newDirectory(work);
        } catch (FileAlreadyExistsException _) {
            throw new BackupRefusedException(
                    work
                            + " is a backup that was broken off, or one that is being made; delete it"
                            + " if nobody makes it");
        }
    }

    private Made run(DatabaseAddress database, Optional<UnaryOperator<byte[]>> seal)
            throws IOException {
        PrivateFiles.directory(work.resolve(DATABASE));
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Tables tables = ReadOnly.look(database, sql -> tables(database, sql));
        List<FilePart> parts = new ArrayList<>();
        for (Manifest.TablePart table : tables.parts()) {
            parts.add(part(table.file()));
        }
        for (String file : files.belonging()) {
            progress.at("file " + file);
            if (files.copy(file, work.resolve(FOLDER))) {
                parts.add(part(FOLDER + "/" + file));
            }
        }
        Manifest manifest =
                new Manifest(
                        at,
                        folder.kind().word(),
                        tables.schema(),
                        tables.facts(),
                        tables.parts(),
                        parts);
        String digest = write(manifest, seal);
        long rows = tables.parts().stream().mapToLong(Manifest.TablePart::rows).sum();
        return new Made(
                digest,
                tables.parts().size(),
                rows,
                parts.size() - tables.parts().size(),
                files.left());
    }

    private record Tables(
            Map<String, String> schema, List<String> facts, List<Manifest.TablePart> parts) {}

    /// All of one moment, which begins with the first statement.
    private Tables tables(DatabaseAddress database, JdbcClient sql) {
        SqlTables source = new SqlTables(database, sql);
        List<Manifest.TablePart> parts = new ArrayList<>();
        for (Table table : source.kept()) {
            Path file = work.resolve(new Manifest.TablePart(table.name(), 0).file());
            long rows =
                    RowFile.write(
                            file,
                            table,
                            each ->
                                    source.forEachRow(
                                            table,
                                            row -> {
                                                each.accept(row);
                                                progress.at("table " + table.name());
                                            }));
            parts.add(new Manifest.TablePart(table.name(), rows));
        }
        return new Tables(source.schema(), source.facts(), parts);
    }

    private FilePart part(String path) throws IOException {
        PrivateFiles.sync(work.resolve(path));
        return FilePart.of(work, path);
    }

    /// The signature first: what has a manifest is whole.
    private String write(Manifest manifest, Optional<UnaryOperator<byte[]>> seal)
            throws IOException {
        byte[] text = manifest.text().getBytes(UTF_8);
        if (seal.isPresent()) {
            byte[] signature = seal.get().apply(text);
            put(SIGNATURE, Base64.getEncoder().encode(signature));
        }
        put(Manifest.NAME, text);
        return HexFormat.of().formatHex(FilePart.freshDigest().digest(text));
    }

    private void put(String name, byte[] content) throws IOException {
        try (OutputStream file = PrivateFiles.create(work.resolve(name))) {
            file.write(content);
        }
        PrivateFiles.sync(work.resolve(name));
    }

    private static void syncDirectories(Path work) throws IOException {
        try (var all = Files.walk(work)) {
            for (Path directory : all.filter(Files::isDirectory).toList()) {
                PrivateFiles.sync(directory);
            }
        }
    }
}
