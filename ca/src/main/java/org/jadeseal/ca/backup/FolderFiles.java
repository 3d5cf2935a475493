// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.folder.PrivateFiles;

/// The files of a data folder that belong into a backup: all but the database, and in production
/// all but what opens the keys.
final class FolderFiles {

    private static final String PASSPHRASE = "keys/passphrase";

    private static final List<String> TOKENS = List.of("signing-token", "card-master-token");

    private final DataFolder folder;

    FolderFiles(DataFolder folder) {
        this.folder = folder;
    }

    /// Relative to the folder, sorted.
    List<String> belonging() throws IOException {
        Set<String> left = left();
        try (Stream<Path> files = Files.walk(folder.path(), FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.path().relativize(file).toString())
                    .filter(file -> !isPassing(file) && !left.contains(file))
                    .sorted()
                    .toList();
        }
    }

    /// The database's own files, and files that are being written.
    private static boolean isPassing(String file) {
        return file.matches("jadeseal\\.sqlite(-.*)?") || file.endsWith(".new");
    }

    /// What is not taken although it is there: a backup that opens itself would need no passphrase.
    Set<String> left() throws IOException {
        Set<String> left = new HashSet<>();
        if (folder.kind() == Kind.PRODUCTION) {
            left.add(PASSPHRASE);
            for (String token : TOKENS) {
                pin(folder.path().resolve("keys").resolve(token)).ifPresent(left::add);
            }
            left.removeIf(file -> !Files.exists(folder.path().resolve(file)));
        }
        return left;
    }

    /// The file with the PIN that a token's description names, where it is in the folder.
    private Optional<String> pin(Path token) throws IOException {
        if (!Files.exists(token)) {
            return Optional.empty();
        }
        Properties named = new Properties();
        try (Reader reader = Files.newBufferedReader(token)) {
            named.load(reader);
        }
        Path root = folder.path().toAbsolutePath().normalize();
        return Optional.ofNullable(named.getProperty("pin-file"))
                .map(pin -> root.resolve("keys").resolve(pin.strip()).normalize())
                .filter(pin -> pin.startsWith(root))
                .map(pin -> root.relativize(pin).toString());
    }

    /// Copies what is there into a directory, for its owner only.
    ///
    /// @return false if the file is gone meanwhile
    boolean copy(String file, Path to) throws IOException {
        Path target = to.resolve(file);
        PrivateFiles.directory(target.resolveSibling(""));
        try (InputStream from = Files.newInputStream(folder.path().resolve(file));
                OutputStream copy = PrivateFiles.create(target)) {
            from.transferTo(copy);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
