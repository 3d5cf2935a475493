// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;

/// Kills an [IssuingProgram] without warning and looks for everything it had acknowledged.
final class SuddenEnd {

    private static final int ENOUGH = 1000;

    private final Effort effort;

    SuddenEnd(Effort effort) {
        this.effort = effort;
    }

    /// What was found afterwards.
    ///
    /// @param lost acknowledged, and not there as it was acknowledged or not in the ledger
    record Outcome(int acknowledged, int lost) {

        @Override
        public String toString() {
            return acknowledged + " certificates acknowledged, " + lost + " lost";
        }
    }

    Outcome outcome() {
        Path folder = effort.folder().resolve("sudden-end");
        List<String> acknowledged = acknowledged(folder);
        try (BenchAuthority authority = BenchAuthority.in(folder, KeyAlgorithm.RSA_2048)) {
            List<String> lost =
                    acknowledged.stream().filter(line -> !isThere(authority, line)).toList();
            return new Outcome(acknowledged.size(), lost.size());
        }
    }

    private List<String> acknowledged(Path folder) {
        AtomicInteger count = new AtomicInteger();
        try (Child child =
                        Child.java(
                                IssuingProgram.class,
                                effort.folder().resolve("issuing.log"),
                                folder.toString(),
                                "2");
                Stream<String> lines = child.lines()) {
            List<String> acknowledged =
                    lines.filter(line -> line.startsWith(IssuingProgram.ISSUED))
                            .peek(_ -> {
                                if (count.incrementAndGet() == ENOUGH) {
                                    child.kill();
                                }
                            })
                            .toList();
            if (acknowledged.size() < ENOUGH) {
                throw new BenchFailedException("the issuing process ended by itself");
            }
            return acknowledged;
        }
    }

    private static boolean isThere(BenchAuthority authority, String line) {
        String[] words = line.split(" ", -1);
        SerialNumber serial = SerialNumber.ofHex(words[1]);
        boolean kept =
                authority
                        .door()
                        .certificate(IssuerId.ISSUING, serial)
                        .filter(der -> der.sha256().hex().equals(words[2]))
                        .isPresent();
        boolean listed =
                authority
                        .database()
                        .write(transaction ->
                                authority
                                        .door()
                                        .ledger()
                                        .status(
                                                transaction,
                                                new CertificateId(IssuerId.ISSUING, serial))
                                        .isPresent());
        return kept && listed;
    }
}
