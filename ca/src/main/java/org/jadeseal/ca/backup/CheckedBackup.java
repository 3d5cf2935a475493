// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jadeseal.ca.audit.AuditKeyFile;
import org.jadeseal.ca.folder.DataFolder;

/// A backup whose files are all there and as they were.
public final class CheckedBackup {

    /// The key as the backup itself names it: says that nothing was damaged, not who made it.
    private static final String OWN_KEY = Backup.FOLDER + "/audit/audit-key.pem";

    private static final String SUFFIX = ".rows";

    private final Path path;
    private final Manifest manifest;
    private final String digest;

    private CheckedBackup(Path path, Manifest manifest, String digest) {
        this.path = path;
        this.manifest = manifest;
        this.digest = digest;
    }

    /// What the operator knows of the backup from elsewhere.
    ///
    /// @param digest of the manifest, as it was told when the backup was made
    /// @param key the audit key in PEM, kept where nobody could change it
    public record Witnesses(Optional<String> digest, Optional<Path> key) {}

    /// Reads every file of it.
    ///
    /// @throws BackupRefusedException if something is missing, changed, cut off or too much
    /// @throws UncheckedIOException if a file cannot be read
    public static CheckedBackup of(Path path, Witnesses witnesses, Progress progress) {
        try {
            byte[] text = manifest(path);
            CheckedBackup backup =
                    new CheckedBackup(
                            path,
                            Manifest.parse(text),
                            HexFormat.of().formatHex(FilePart.freshDigest().digest(text)));
            backup.judge(witnesses);
            backup.requireSignature(text, witnesses);
            backup.requireFiles(progress);
            return backup;
        } catch (IOException e) {
            throw new UncheckedIOException("backup " + path + " cannot be read", e);
        }
    }

    private static byte[] manifest(Path path) throws IOException {
        Path file = path.resolve(Manifest.NAME);
        if (path.toString().endsWith(".partial") || !Files.isRegularFile(file)) {
            throw new BackupRefusedException(
                    path + " has no manifest: it is no backup, or one that was broken off");
        }
        return Files.readAllBytes(file);
    }

    private void judge(Witnesses witnesses) {
        witnesses
                .digest()
                .filter(told -> !told.equals(digest))
                .ifPresent(told -> {
                    throw new BackupRefusedException(
                            "the manifest has the digest " + digest + ", expected " + told);
                });
    }

    private void requireSignature(byte[] text, Witnesses witnesses) throws IOException {
        Path file = path.resolve(Backup.SIGNATURE);
        Path key = witnesses.key().orElse(path.resolve(OWN_KEY));
        if (!Files.isRegularFile(file)) {
            if (witnesses.key().isPresent()) {
                throw new BackupRefusedException(
                        "the backup is not signed; without --key it is believed as it is");
            }
            return;
        }
        if (!Files.isRegularFile(key) || !AuditKeyFile.holds(key, text, base64(file))) {
            throw new BackupRefusedException(
                    "the manifest is not signed by the audit key in " + key);
        }
    }

    private static byte[] base64(Path file) throws IOException {
        try {
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private void requireFiles(Progress progress) throws IOException {
        List<String> differences = new ArrayList<>();
        Set<String> named = new HashSet<>(Set.of(Manifest.NAME, Backup.SIGNATURE));
        for (FilePart part : manifest.files()) {
            progress.at("checking " + part.path());
            part.difference(path).ifPresent(differences::add);
            named.add(part.path());
        }
        for (Manifest.TablePart table : manifest.tables()) {
            if (!table.name().matches("[a-z_0-9]+") || !named.contains(table.file())) {
                differences.add("table " + table.name() + " has no file");
            }
        }
        try (Stream<Path> files = Files.walk(path)) {
            files.filter(Files::isRegularFile)
                    .map(file -> path.relativize(file).toString())
                    .filter(file -> !named.contains(file))
                    .forEach(file -> differences.add("file " + file + " is not in the manifest"));
        }
        if (!differences.isEmpty()) {
            throw new BackupRefusedException(
                    "the backup is not as it was made: " + String.join("; ", differences));
        }
    }

    /// The moment of its tables.
    public Instant at() {
        return manifest.at();
    }

    /// SHA-256 of the manifest.
    public String digest() {
        return digest;
    }

    /// The data folder in it.
    public DataFolder folder() {
        return DataFolder.existing(path.resolve(Backup.FOLDER));
    }

    Path path() {
        return path;
    }

    Manifest manifest() {
        return manifest;
    }

    /// Relative to the data folder.
    List<String> folderFiles() {
        String prefix = Backup.FOLDER + "/";
        return manifest.files().stream()
                .map(FilePart::path)
                .filter(file -> file.startsWith(prefix))
                .map(file -> file.substring(prefix.length()))
                .toList();
    }

    Path rows(String table) {
        return path.resolve(Backup.DATABASE).resolve(table + SUFFIX);
    }

    long count(String table) {
        return manifest.tables().stream()
                .filter(part -> part.name().equals(table))
                .mapToLong(Manifest.TablePart::rows)
                .findFirst()
                .orElse(0);
    }
}
