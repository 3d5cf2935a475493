// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.TimeAhead;
import org.jadeseal.ca.key.KeyRing;
import org.jadeseal.ca.restoration.PoisonedTime;

/// `./dev lower-time`: gives a database whose clock had run ahead the present time again.
public final class LowerTimeProgram {

    static final String USAGE =
            """
            usage: lower-time --data DIR --by NAME [--database ADDRESS]
                                             shows what is ahead of the clock; changes nothing
                   lower-time … the same … --perform DIGEST --second NAME
                                             lowers it; DIGEST is what the other form printed
              --by      who has it shown
              --second  another person, who has read what was shown
            The server must not run, and this computer's clock must be right.\
            """;

    private static final Set<String> OPTIONS =
            Set.of("--data", "--database", "--by", "--second", "--perform");

    private final Clock clock;
    private final PrintStream out;

    LowerTimeProgram(Clock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    /// Exit 0 when it was shown or done, 1 when it was refused, 2 when it was not understood.
    public static void main(String[] arguments) {
        System.exit(new LowerTimeProgram(Clock.systemUTC(), System.out).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        return CommandEnd.of(
                () -> lower(Arguments.of(arguments, 0, OPTIONS)), USAGE, "refused", out);
    }

    private void lower(Arguments given) {
        DataFolder folder = DataFolder.existing(given.data());
        Clock time = TimeAhead.clock(folder, clock);
        PoisonedTime poisoned =
                PoisonedTime.shown(
                        folder.path(), given.existingDatabase(), time, given.required("--by"));
        poisoned.lines().forEach(out::println);
        Optional<String> digest = given.one("--perform");
        if (digest.isPresent()) {
            try (KeyRing ring = KeyRing.open(folder, new SecureRandom())) {
                poisoned.perform(digest.get(), given.required("--second"), AuditKey.in(ring));
            }
            out.println("done: it is now " + time.instant() + " there; the server may be started");
        } else {
            out.println("this computer's clock says " + time.instant());
            out.println();
            out.println("Nothing was changed. When another person has read this:");
            out.println(
                    "  lower-time … the same … --perform %s --second NAME"
                            .formatted(poisoned.digest()));
        }
    }
}
