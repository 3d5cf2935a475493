// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.recheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jadeseal.ca.x509.Bytes;

/// The answers of OCSP that lie in the folder, as files `ocsp-….der`, against the ledger as it
/// stood when they were given.
final class AnswerChecks {

    private static final int REVOKED = 1;

    private final Issuers issuers;
    private final Ledger ledger;
    private final Differences differences;

    AnswerChecks(Issuers issuers, Ledger ledger, Differences differences) {
        this.issuers = issuers;
        this.ledger = ledger;
        this.differences = differences;
    }

    /// How many there are.
    int check(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> answers =
                    files.filter(file -> file.getFileName().toString().matches("ocsp-.*\\.der"))
                            .sorted()
                            .toList();
            for (Path answer : answers) {
                check("answer " + folder.relativize(answer), Bytes.of(Files.readAllBytes(answer)));
            }
            return answers.size();
        }
    }

    private void check(String name, Bytes der) {
        try {
            OcspAnswerReading answer = OcspAnswerReading.of(der);
            List<String> signed =
                    issuers.all().entrySet().stream()
                            .filter(issuer -> answer.isSignedFor(issuer.getValue()))
                            .map(Map.Entry::getKey)
                            .toList();
            if (signed.isEmpty()) {
                differences.add(name, "is signed by nobody whom one of our CAs lets answer");
                return;
            }
            answer.singles().forEach(single -> check(name, signed.getFirst(), single));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
            differences.add(name, "does not parse: " + e.getMessage());
        }
    }

    private void check(String name, String issuer, OcspAnswerReading.Single single) {
        String certificate = issuer + "/" + single.serial().toString(16);
        differences.require(
                single.nextUpdate().isAfter(single.thisUpdate()),
                name,
                "its next update is not after its own");
        List<String> possible =
                standings(certificate, single.thisUpdate().toEpochMilli()).stream()
                        .map(AnswerChecks::told)
                        .toList();
        String said = single.status() + " " + single.reason();
        differences.require(
                possible.contains(said),
                name,
                "it says of %s %s (status, reason), the ledger then %s"
                        .formatted(certificate, said, possible));
    }

    /// Those in force within the second of the answer, which names whole seconds; at first the hold
    /// of what was never issued.
    private List<Change.Standing> standings(String certificate, long second) {
        List<Change.Standing> found = new ArrayList<>();
        found.add(new Change.Standing("pending", 0, 0));
        for (Change change : ledger.changes()) {
            if (change.certificate().equals(certificate)) {
                if (change.at() <= second) {
                    found.clear();
                }
                if (change.at() < second + 1000) {
                    found.add(change.standing());
                }
            }
        }
        return found;
    }

    private static String told(Change.Standing standing) {
        return standing.isGood() ? "0 0" : REVOKED + " " + standing.told();
    }
}
