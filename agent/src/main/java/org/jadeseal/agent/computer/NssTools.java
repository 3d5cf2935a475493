// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.computer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// Mozilla's own tools, which write NSS databases as its programs do.
final class NssTools {

    /// What the module is called in a database.
    private static final String NAME = "Jadeseal OpenSC";

    private static final List<String> FILES = List.of("cert9.db", "key4.db", "pkcs11.txt");

    /// The two of its heading.
    private static final int LINES_OF_AN_EMPTY_LIST = 2;

    private final Commands commands;

    NssTools(Commands commands) {
        this.commands = commands;
    }

    boolean areThere() {
        return commands.run(List.of("modutil", "-h")).exit() != -1
                && commands.run(List.of("certutil", "-H")).exit() != -1;
    }

    /// Makes an empty one without a password, as Chromium would.
    boolean make(NssPlace place) {
        try {
            Files.createDirectories(
                    place.folder(),
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + place.folder(), e);
        }
        return commands.run(List.of("certutil", "-N", "-d", place.database(), "--empty-password"))
                .isGood();
    }

    boolean register(NssPlace place, Path module) {
        return commands.run(
                                List.of(
                                        "modutil",
                                        "-dbdir",
                                        place.database(),
                                        "-add",
                                        NAME,
                                        "-libfile",
                                        module.toString(),
                                        "-force"))
                        .isGood()
                && place.knowsCard();
    }

    /// Takes the module out again.
    ///
    /// @return whether it is not there any more
    boolean unregister(NssPlace place) {
        var _ =
                commands.run(
                        List.of("modutil", "-dbdir", place.database(), "-delete", NAME, "-force"));
        return !place.knowsCard();
    }

    /// Deletes a database in which nobody has put anything.
    ///
    /// @return whether nothing of it is left to undo; true as well when somebody uses it now
    boolean unmake(NssPlace place) {
        if (!isEmpty(place)) {
            return true;
        }
        try {
            for (String file : FILES) {
                Files.deleteIfExists(place.folder().resolve(file));
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + place.folder(), e);
        }
    }

    private boolean isEmpty(NssPlace place) {
        Commands.Ended certificates =
                commands.run(List.of("certutil", "-L", "-d", place.database()));
        Commands.Ended keys = commands.run(List.of("certutil", "-K", "-d", place.database()));
        return place.libraries().isEmpty()
                && certificates.isGood()
                && certificates.text().strip().lines().count() <= LINES_OF_AN_EMPTY_LIST
                && keys.text().contains("no keys found");
    }
}
