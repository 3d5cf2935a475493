// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A data folder of the kind *trial*, and what the trial keeps in it beside what the server does.
///
/// @param path the folder that `--data` names
public record TrialFolder(Path path) {

    public TrialFolder {
        path = path.toAbsolutePath().normalize();
    }

    /// What the tour leaves for others to look at: certificates, CRL, OCSP answers, `tour.json`.
    public Path out() {
        return folder("out");
    }

    /// The letters that the station printed.
    public Path letters() {
        return folder("out/letters");
    }

    /// The simulated cards, a file each.
    public Path cards() {
        return folder("trial/cards");
    }

    /// What the agent and the station keep on this computer.
    public Path computer(String program) {
        return folder("trial/" + program);
    }

    /// The mails the site would have sent.
    public Path mail() {
        return folder("mail");
    }

    /// Logins of the trial's officers, readable by the owner only.
    public Path logins() {
        return folder("trial").resolve("logins.txt");
    }

    /// What the server printed.
    public Path serverLog() {
        return folder("trial").resolve("server.log");
    }

    /// The database the server keeps when no other was named.
    public Path database() {
        return path.resolve("jadeseal.db");
    }

    /// Whether nobody lived here yet.
    public boolean isNew() {
        return !Files.exists(logins());
    }

    /// Writes a file that only its owner reads.
    static void writePrivately(Path file, String text) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write " + file + "; is the disk full or the folder not yours?", e);
        }
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot make " + path.resolve(name) + "; choose another folder with --data", e);
        }
    }
}
