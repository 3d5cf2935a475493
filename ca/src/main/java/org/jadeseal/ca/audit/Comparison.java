// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether the database still holds everything that a checkpoint speaks of (T16).
final class Comparison {

    private final SqlAudit chains;
    private final SqlRegister register;

    Comparison(JdbcClient sql) {
        this.chains = new SqlAudit(sql);
        this.register = new SqlRegister(sql);
    }

    /// What is missing or different; empty when all is there.
    List<String> findings(Checkpoint checkpoint) {
        List<String> findings = new ArrayList<>();
        for (Head head : checkpoint.open()) {
            compare(
                            "audit chain " + head.chain(),
                            head.sequence(),
                            head.hash(),
                            chains.hashAt(head.chain(), head.sequence()))
                    .ifPresent(findings::add);
        }
        Register ended = checkpoint.ended();
        compare(
                        "the register of ended audit chains",
                        ended.position(),
                        ended.hash(),
                        register.at(ended.position()).map(Register::hash))
                .ifPresent(findings::add);
        return findings;
    }

    private static Optional<String> compare(
            String what, long sequence, Sha256 expected, Optional<Sha256> found) {
        if (found.isEmpty()) {
            return Optional.of(
                    what + " ends before entry " + sequence + ", which a checkpoint has seen");
        }
        return found.filter(hash -> !hash.equals(expected))
                .map(_ -> what + " has another entry " + sequence + " than a checkpoint has seen");
    }
}
