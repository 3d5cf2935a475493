// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/// A data folder that exists.
///
/// @param path where it is
/// @param kind what it was born for
public record DataFolder(Path path, Kind kind) {

    private static final String KIND_FILE = "kind";

    /// Opens the folder at `path`, or makes it when nothing is there or it is empty.
    ///
    /// @param kind what the caller expects it to be for
    /// @throws WrongKindException if it was born for the other purpose, or holds files but no kind
    public static DataFolder openOrCreate(Path path, Kind kind) {
        try {
            if (isUnused(path)) {
                PrivateFiles.directory(path);
                PrivateFiles.write(path.resolve(KIND_FILE), (kind.word() + "\n").getBytes(UTF_8));
            }
            return open(path, kind);
        } catch (IOException e) {
            throw new UncheckedIOException("data folder " + path + " cannot be made", e);
        }
    }

    /// Opens the folder at `path`, whatever it was born for.
    ///
    /// @throws WrongKindException if there is no data folder
    public static DataFolder existing(Path path) {
        try {
            return new DataFolder(path, kind(path));
        } catch (IOException e) {
            throw new UncheckedIOException("data folder " + path + " cannot be read", e);
        }
    }

    /// Opens the folder at `path`, whatever it was born for; where nothing is, a trial is born.
    ///
    /// @throws WrongKindException if it holds files but no kind
    public static DataFolder existingOrTrial(Path path) {
        try {
            return isUnused(path) ? openOrCreate(path, Kind.TRIAL) : existing(path);
        } catch (IOException e) {
            throw new UncheckedIOException("data folder " + path + " cannot be read", e);
        }
    }

    private static DataFolder open(Path path, Kind expected) throws IOException {
        Kind found = kind(path);
        if (found != expected) {
            throw new WrongKindException(
                    "data folder "
                            + path
                            + " was born for "
                            + found.word()
                            + " and cannot be used for "
                            + expected.word());
        }
        return new DataFolder(path, found);
    }

    private static Kind kind(Path path) throws IOException {
        Path file = path.resolve(KIND_FILE);
        if (!Files.exists(file)) {
            throw new WrongKindException(
                    "data folder "
                            + path
                            + " holds files but no file 'kind'; choose another folder");
        }
        String word = Files.readString(file).strip();
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new WrongKindException(
                                "file "
                                        + file
                                        + " must say trial or production, said '"
                                        + word
                                        + "'"));
    }

    /// A directory inside, made when it is missing, that only its owner may enter.
    public Path directory(String name) {
        Path directory = path.resolve(name);
        try {
            PrivateFiles.directory(directory);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException("directory " + directory + " cannot be made", e);
        }
    }

    private static boolean isUnused(Path path) throws IOException {
        if (!Files.exists(path)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }
}
