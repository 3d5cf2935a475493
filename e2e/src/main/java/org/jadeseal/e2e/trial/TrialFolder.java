// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
        return path.resolve("jadeseal.sqlite");
    }

    /// Whether nobody lived here yet. The server makes a data folder out of an empty one only, so
    /// nothing is written before.
    public boolean isNew() {
        return !Files.exists(path.resolve("trial").resolve("logins.txt"));
    }

    /// From where the agent of the tour takes the PIN.
    public Path pinFile() {
        return folder("trial").resolve("pin");
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
