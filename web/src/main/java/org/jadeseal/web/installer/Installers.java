// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.installer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of installers. Looked at for each page; a file is read only when it has changed.
public final class Installers {

    private static final Logger log = LoggerFactory.getLogger(Installers.class);

    private final Optional<Path> folder;

    /// What was read last of each file, so that it is not read again.
    private final Map<Path, OfferedFile> known = new HashMap<>();

    /// @param folder may be missing or empty; nothing is offered then
    public Installers(Optional<Path> folder) {
        this.folder = folder;
    }

    /// What can be installed, by system, the newest first.
    List<Installer> all() {
        return offered()
                .flatMap(file -> Installer.of(file).stream())
                .sorted(Installer.ORDER)
                .toList();
    }

    /// The list of sums itself, if there is one.
    Optional<OfferedFile> sums() {
        return folder.flatMap(place -> look(place.resolve(Sums.FILE)));
    }

    /// A file by exactly its name as it is listed.
    Optional<OfferedFile> find(String name) {
        return Stream.concat(all().stream().map(Installer::file), sums().stream())
                .filter(file -> file.name().equals(name))
                .findFirst();
    }

    private Stream<OfferedFile> offered() {
        return read().byName().entrySet().stream()
                .flatMap(sum -> offered(sum.getKey(), sum.getValue()).stream());
    }

    private Optional<OfferedFile> offered(String name, String sum) {
        return folder.flatMap(place -> look(place.resolve(name)))
                .filter(file -> file.sha256().equals(sum));
    }

    private Sums read() {
        Optional<OfferedFile> list = sums().filter(file -> file.size() <= Sums.MOST_OCTETS);
        if (list.isEmpty()) {
            return new Sums(Map.of());
        }
        try (InputStream text = open(list.get())) {
            return Sums.parse(
                    new String(text.readNBytes(Sums.MOST_OCTETS), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "file " + list.get().path() + " cannot be read; see --downloads", e);
        }
    }

    /// What a file is now; nothing that is missing, a link or a folder.
    private synchronized Optional<OfferedFile> look(Path path) {
        try {
            BasicFileAttributes now =
                    Files.readAttributes(
                            path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!now.isRegularFile()) {
                return Optional.empty();
            }
            OfferedFile before = known.get(path);
            if (before == null
                    || before.size() != now.size()
                    || !before.changed().equals(now.lastModifiedTime().toInstant())) {
                known.put(path, digested(path, now));
            }
            return Optional.ofNullable(known.get(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            log.warn("file {} cannot be read and is not offered", path, e);
            return Optional.empty();
        }
    }

    private static OfferedFile digested(Path path, BasicFileAttributes now) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream content =
                new DigestInputStream(
                        Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return new OfferedFile(
                path,
                now.size(),
                now.lastModifiedTime().toInstant(),
                HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256, this one has not", e);
        }
    }

    /// Its octets, and nothing that a link leads to.
    static InputStream open(OfferedFile file) throws IOException {
        return Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS);
    }
}
