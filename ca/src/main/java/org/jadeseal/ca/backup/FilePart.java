// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// A file of a backup.
///
/// @param sha256 64 hexadecimal digits
/// @param size in octets
/// @param path relative, with `/`
record FilePart(String sha256, long size, String path) {

    private static final int BUFFER = 1 << 16;

    FilePart {
        boolean leaves =
                Path.of(path).isAbsolute()
                        || !Path.of(path).normalize().toString().equals(path)
                        || path.startsWith("..");
        if (!sha256.matches("[0-9a-f]{64}") || leaves || path.indexOf('\n') >= 0) {
            throw new BackupRefusedException(
                    "a backup cannot hold a file called '" + path + "' with hash " + sha256);
        }
    }

    /// What lies at `root`/`path` now.
    static FilePart of(Path root, String path) throws IOException {
        MessageDigest digest = freshDigest();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream file = Files.newInputStream(root.resolve(path))) {
            for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
        }
        return new FilePart(HexFormat.of().formatHex(digest.digest()), size, path);
    }

    static FilePart parse(String line) {
        String[] words = line.split(" ", 3);
        if (words.length != 3) {
            throw new BackupRefusedException("the manifest names a file as '" + line + "'");
        }
        return new FilePart(words[0], Manifest.number(words[1]), words[2]);
    }

    String line() {
        return sha256 + " " + size + " " + path;
    }

    /// What is wrong with this file below `root`; empty when it is as it was.
    Optional<String> difference(Path root) throws IOException {
        if (!Files.isRegularFile(root.resolve(path))) {
            return Optional.of("file " + path + " is missing");
        }
        return of(root, path).equals(this)
                ? Optional.empty()
                : Optional.of("file " + path + " is not as it was: it was changed or cut off");
    }

    static MessageDigest freshDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
