// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jadeseal.ca.backup.Backup;
import org.jadeseal.ca.backup.Progress;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.TimeAhead;
import org.jadeseal.ca.key.KeyName;
import org.jadeseal.ca.key.KeyRing;
import org.jadeseal.ca.key.KeyUnusableException;

/// `./dev backup DIR --data DIR`: copies an installation while its server runs.
public final class BackupProgram {

    static final String USAGE =
            """
            usage: backup DIR --data DIR [--database sqlite:FILE | postgresql://HOST/NAME?user=NAME]
              DIR         the backup; must not be there
              --data      the data folder; its server may be running
              --database  by default the file jadeseal.sqlite in it\
            """;

    private static final Set<String> OPTIONS = Set.of("--data", "--database");

    private final Clock clock;
    private final PrintStream out;

    BackupProgram(Clock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    /// Exit 0 when it is made and on the disk, 1 when it was refused, 2 when it was not understood.
    public static void main(String[] arguments) {
        System.exit(new BackupProgram(Clock.systemUTC(), System.out).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        return CommandEnd.of(
                () -> make(Arguments.of(arguments, 1, OPTIONS)), USAGE, "no backup", out);
    }

    private void make(Arguments given) {
        DataFolder folder = DataFolder.existing(given.data());
        Optional<KeyRing> ring = ring(folder);
        try {
            Backup.Made made =
                    Backup.of(
                            folder,
                            given.existingDatabase(),
                            Path.of(given.word(0)),
                            ring.flatMap(BackupProgram::seal),
                            TimeAhead.clock(folder, clock),
                            new Progress(out::println, System::nanoTime));
            out.println(
                    "%d rows of %d tables and %d files are in %s"
                            .formatted(made.rows(), made.tables(), made.files(), given.word(0)));
            made.left()
                    .forEach(file ->
                            out.println(
                                    "not in it: "
                                            + file
                                            + "; whoever keeps it elsewhere puts it back"));
            out.println("digest " + made.digest());
        } finally {
            ring.ifPresent(KeyRing::close);
        }
    }

    /// The keys as far as they open without the server.
    private Optional<KeyRing> ring(DataFolder folder) {
        try {
            return Optional.of(KeyRing.open(folder, new SecureRandom()));
        } catch (KeyUnusableException e) {
            out.println("not signed, since the keys do not open: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<UnaryOperator<byte[]>> seal(KeyRing ring) {
        return ring.has(KeyName.AUDIT)
                ? Optional.of(content -> AuditKey.in(ring).sign(content))
                : Optional.empty();
    }
}
