// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import org.jadeseal.agent.site.Origin;

/// What the agent remembers on this computer, in one file that only its owner reads: the number of
/// this installation and a pair for each site.
public final class AgentState {

    private static final String INSTALLATION = "installation";

    private final Path file;
    private final Properties remembered = new Properties();

    private AgentState(Path file) {
        this.file = file;
    }

    /// Opens the state in a folder, made when it is missing.
    ///
    /// @throws UncheckedIOException if the folder cannot be written
    public static AgentState in(Path folder, SecureRandom random) {
        var state = new AgentState(folder.resolve("agent.properties"));
        try {
            Files.createDirectories(folder);
            if (Files.exists(state.file)) {
                try (var reader = Files.newBufferedReader(state.file)) {
                    state.remembered.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read " + state.file + "; is the folder yours?", e);
        }
        if (!state.remembered.containsKey(INSTALLATION)) {
            byte[] number = new byte[16];
            random.nextBytes(number);
            state.keep(INSTALLATION, HexFormat.of().formatHex(number));
        }
        return state;
    }

    /// 32 hexadecimal digits, drawn once.
    public String installation() {
        return remembered.getProperty(INSTALLATION, "");
    }

    /// The pair a site gave, so that no code is needed.
    public Optional<String> pair(Origin site) {
        return Optional.ofNullable(remembered.getProperty("pair." + site));
    }

    void keepPair(Origin site, String secret) {
        keep("pair." + site, secret);
    }

    void forgetPair(Origin site) {
        remembered.remove("pair." + site);
        save();
    }

    private void keep(String name, String value) {
        remembered.setProperty(name, value);
        save();
    }

    private synchronized void save() {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, ownersOnly());
            try (var writer = Files.newBufferedWriter(fresh)) {
                remembered.store(writer, "Jadeseal agent");
            }
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

    /// Where files have no such permissions, the user's folder keeps others out.
    private FileAttribute<?>[] ownersOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
