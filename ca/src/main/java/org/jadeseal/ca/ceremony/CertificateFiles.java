// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ceremony;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.PrivateFiles;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SignedCertificate;

/// The certificates of our own keys, as DER files below `authority`.
final class CertificateFiles {

    private static final String SUFFIX = ".cer";

    private final Path directory;

    CertificateFiles(DataFolder folder) {
        this.directory = folder.directory("authority");
    }

    Optional<SignedCertificate> find(String name) {
        Path file = directory.resolve(name + SUFFIX);
        try {
            return Files.exists(file)
                    ? Optional.of(new SignedCertificate(Bytes.of(Files.readAllBytes(file))))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("certificate " + file + " cannot be read", e);
        }
    }

    void write(String name, SignedCertificate certificate) {
        Path file = directory.resolve(name + SUFFIX);
        try {
            PrivateFiles.write(file, certificate.der().toArray());
        } catch (IOException e) {
            throw new UncheckedIOException("certificate " + file + " cannot be written", e);
        }
    }

    /// The CAs that have one: the root first, then in the order of their names.
    List<IssuerId> authorities() {
        return namesFromLast("").stream()
                .filter(name -> !name.startsWith("status-"))
                .map(IssuerId::new)
                .sorted(
                        Comparator.comparing((IssuerId id) -> !id.equals(IssuerId.ROOT))
                                .thenComparing(IssuerId::value))
                .toList();
    }

    /// The names that begin with `prefix`, the last first.
    List<String> namesFromLast(String prefix) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix) && name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted((one, other) -> other.compareTo(one))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("directory " + directory + " cannot be read", e);
        }
    }
}
