// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.jadeseal.ca.audit.AuditKeyFile;
import org.jadeseal.ca.ceremony.Ceremony;
import org.jadeseal.ca.ceremony.CeremonyPlan;
import org.jadeseal.ca.ceremony.CeremonyRefusedException;
import org.jadeseal.ca.ceremony.Minutes;
import org.jadeseal.ca.folder.DataFolder;
import org.jadeseal.ca.folder.WrongKindException;
import org.jadeseal.ca.key.KeyRing;
import org.jadeseal.ca.key.KeyUnusableException;
import org.jadeseal.ca.x509.Bytes;

/// `./dev ceremony PLAN`: shows what a ceremony would do, or holds it before witnesses.
public final class CeremonyProgram {

    static final String USAGE =
            """
            usage: ceremony PLAN                                 shows what would be done; changes nothing
                   ceremony PLAN --data DIR --perform DIGEST     does it; DIGEST is what the other form printed\
            """;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final PrintStream out;

    CeremonyProgram(Clock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    /// Exit 0 when it was shown or held, 1 when it was refused, 2 when it was not understood.
    public static void main(String[] arguments) {
        System.exit(new CeremonyProgram(Clock.systemUTC(), System.out).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        boolean shows = arguments.size() == 1;
        boolean performs =
                arguments.size() == 5
                        && arguments.get(1).equals("--data")
                        && arguments.get(3).equals("--perform");
        if ((!shows && !performs) || arguments.getFirst().startsWith("--")) {
            out.println(USAGE);
            return 2;
        }
        try {
            CeremonyPlan plan = plan(Path.of(arguments.getFirst()));
            if (shows) {
                rehearse(plan);
            } else {
                perform(plan, Path.of(arguments.get(2)), arguments.get(4));
            }
            return 0;
        } catch (CeremonyRefusedException
                | WrongKindException
                | KeyUnusableException
                | IOException e) {
            out.println("refused: " + e.getMessage());
            return 1;
        }
    }

    private static CeremonyPlan plan(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no plan " + file);
        }
        return CeremonyPlan.read(Bytes.of(Files.readAllBytes(file)));
    }

    private void rehearse(CeremonyPlan plan) {
        out.println("REHEARSAL with keys that are thrown away; nothing is kept.");
        out.println("kind " + plan.kind().word() + ", present " + plan.present());
        out.println();
        Ceremony.rehearse(plan, clock, random).forEach(out::println);
        out.println("To hold the ceremony, when everybody has read this and the plan:");
        out.println("  ceremony PLAN --data DIR --perform " + plan.digest());
    }

    private void perform(CeremonyPlan plan, Path data, String digest) {
        plan.requireDigest(digest);
        DataFolder folder = DataFolder.openOrCreate(data, plan.kind());
        try (KeyRing ring = KeyRing.open(folder, random)) {
            Ceremony ceremony = Ceremony.prepared(plan, folder, ring, clock, random);
            AuditKey key = AuditKey.in(ring);
            AuditKeyFile.write(folder.directory("audit").resolve("audit-key.pem"), key.publicKey());
            Minutes minutes = Minutes.begin(ceremony, folder, clock);
            minutes.end(ceremony.hold(), key::sign).forEach(out::println);
        }
    }
}
