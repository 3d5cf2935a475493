// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import org.jadeseal.ca.x509.Bytes;

/// `./dev verify-decision FILE... --root FILE`: verifies signed decisions, offline. Exit 0 only if
/// all of them hold.
public final class VerifyDecisionProgram {

    static final String USAGE =
            """
            usage: verify-decision FILE... --root FILE
              FILE    a signed decision, from 「下載簽章」 on the page of a case
              --root  the certificate of the root, PEM or DER, from a place that you trust\
            """;

    private static final String ROOT = "--root";

    private VerifyDecisionProgram() {}

    /// Prints what was found.
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    /// Verifies and tells.
    ///
    /// @return 0 all hold, 1 some does not, 2 some could not be verified
    public static int run(List<String> arguments, PrintStream out) {
        List<String> files = new ArrayList<>(arguments);
        int at = files.indexOf(ROOT);
        if (at < 0 || at + 1 == files.size() || files.size() < 3) {
            out.println(USAGE);
            return 2;
        }
        Path root = Path.of(files.get(at + 1));
        files.subList(at, at + 2).clear();
        try {
            Bytes trusted = root(root);
            int worst = 0;
            for (String file : files) {
                worst = Math.max(worst, verify(Path.of(file), trusted, out));
            }
            return worst;
        } catch (IOException | CertificateException e) {
            out.println("the root in " + root + " cannot be read: " + e.getMessage());
            return 2;
        }
    }

    private static Bytes root(Path file) throws IOException, CertificateException {
        try (InputStream content = Files.newInputStream(file)) {
            return Bytes.of(
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(content)
                            .getEncoded());
        }
    }

    private static int verify(Path file, Bytes root, PrintStream out) {
        out.println(file);
        try {
            if (Files.size(file) > DecisionFile.LONGEST) {
                throw new MalformedDecisionException(
                        "a signed decision has at most " + DecisionFile.LONGEST + " octets");
            }
            DecisionFile decision = DecisionFile.parse(Files.readString(file, UTF_8));
            return tell(new DecisionCheck(decision, root).run(), out);
        } catch (IOException | MalformedDecisionException e) {
            out.println("  could not be verified: " + e.getMessage());
            return 2;
        }
    }

    private static int tell(Opinion opinion, PrintStream out) {
        opinion.told().forEach(line -> out.println("  " + line));
        opinion.findings().forEach(line -> out.println("  WRONG: " + line));
        out.println(opinion.holds() ? "  holds" : "  does NOT hold");
        return opinion.holds() ? 0 : 1;
    }
}
