// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.TimeAhead;
import org.jadeseal.ca.key.KeyRing;
import org.jadeseal.ca.restoration.Evidence;
import org.jadeseal.ca.restoration.Reconciliation;
import org.jadeseal.ca.x509.IssuerId;

/// `./dev reconcile`: compares a restored installation with what was published since its backup,
/// and settles the difference before anybody signs again.
public final class ReconcileProgram {

    static final String USAGE =
            """
            usage: reconcile --data DIR --by NAME [--database ADDRESS] [what was published]
                                                          shows what would be done; changes nothing
                   reconcile … the same … --perform DIGEST --second NAME
                                                          does it; DIGEST is what the other form printed
              --by              who has it shown
              --second          another person, who has read what was shown
              --list PATH       published lists, full and delta: a file, or a folder of them; of each CA
              --no-list-of CA   nobody has a list of this CA any more: root, issuing, device, operations
              --certificate PATH  published certificates: a file, or a folder of them
              --audit FILE      an export of the audit log
              --checkpoints FILE  audit checkpoints from the second place, one file for each node\
            """;

    private static final Set<String> OPTIONS =
            Set.of(
                    "--data",
                    "--database",
                    "--by",
                    "--second",
                    "--perform",
                    "--list",
                    "--no-list-of",
                    "--certificate",
                    "--audit",
                    "--checkpoints");

    private final Clock clock;
    private final PrintStream out;

    ReconcileProgram(Clock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    /// Exit 0 when it was shown or done, 1 when it was refused, 2 when it was not understood.
    public static void main(String[] arguments) {
        System.exit(new ReconcileProgram(Clock.systemUTC(), System.out).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        return CommandEnd.of(
                () -> reconcile(Arguments.of(arguments, 0, OPTIONS)), USAGE, "refused", out);
    }

    private void reconcile(Arguments given) {
        DataFolder folder = DataFolder.existing(given.data());
        String first = given.required("--by");
        Evidence evidence =
                new Evidence(
                        given.paths("--list"),
                        given.paths("--certificate"),
                        given.paths("--audit"),
                        given.paths("--checkpoints"),
                        given.all("--no-list-of").stream()
                                .map(IssuerId::new)
                                .collect(Collectors.toSet()));
        try (Database database =
                Database.open(
                        given.existingDatabase(),
                        List.of("db/ca"),
                        TimeAhead.clock(folder, clock))) {
            Reconciliation reconciliation =
                    Reconciliation.shown(folder.path(), database, evidence, first);
            Optional<String> digest = given.one("--perform");
            if (digest.isPresent()) {
                perform(folder, reconciliation, digest.get(), given.required("--second"));
            } else {
                reconciliation.lines().forEach(out::println);
                out.println();
                out.println("Nothing was changed. When another person has read this:");
                out.println(
                        "  reconcile … the same … --perform %s --second NAME"
                                .formatted(reconciliation.digest()));
            }
        }
    }

    private void perform(
            DataFolder folder, Reconciliation reconciliation, String digest, String second) {
        try (KeyRing ring = KeyRing.open(folder, new SecureRandom())) {
            reconciliation.perform(digest, second, AuditKey.in(ring));
        }
        reconciliation.lines().forEach(out::println);
        out.println("done: the server may be started");
    }
}
