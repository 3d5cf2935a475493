// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jadeseal.ca.backup.CheckedBackup;
import org.jadeseal.ca.backup.Progress;
import org.jadeseal.ca.backup.Restore;
import org.jadeseal.ca.folder.TimeAhead;

/// `./dev restore BACKUP --data DIR`: puts a backup into an empty place.
public final class RestoreProgram {

    static final String USAGE =
            """
            usage: restore BACKUP --data DIR [--database sqlite:FILE | postgresql://HOST/NAME?user=NAME]
                           [--digest DIGEST] [--key FILE]
              BACKUP      what 'backup' has made, on either database
              --data      a data folder that is not there, or is empty
              --database  an empty database; by default the file jadeseal.sqlite in it
              --digest    what 'backup' printed
              --key       the audit key (audit-key.pem) as it was kept elsewhere\
            """;

    private static final Set<String> OPTIONS = Set.of("--data", "--database", "--digest", "--key");

    private final Clock clock;
    private final PrintStream out;

    RestoreProgram(Clock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    /// Exit 0 when it is restored, 1 when it was refused, 2 when it was not understood.
    public static void main(String[] arguments) {
        System.exit(new RestoreProgram(Clock.systemUTC(), System.out).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        return CommandEnd.of(
                () -> restore(Arguments.of(arguments, 1, OPTIONS)), USAGE, "not restored", out);
    }

    private void restore(Arguments given) {
        Progress progress = new Progress(out::println, System::nanoTime);
        CheckedBackup backup =
                CheckedBackup.of(
                        Path.of(given.word(0)),
                        new CheckedBackup.Witnesses(
                                given.one("--digest"), given.one("--key").map(Path::of)),
                        progress);
        var restoration =
                Restore.of(
                        backup,
                        new Restore.Place(given.data(), given.database()),
                        TimeAhead.clock(backup.folder(), clock),
                        progress);
        out.println("restored into %s as of %s".formatted(given.data(), restoration.backupAt()));
        out.println(
                "Nothing is signed there before it has been reconciled with what was published since: the command 'reconcile'");
    }
}
