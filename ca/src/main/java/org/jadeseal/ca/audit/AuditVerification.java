// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Checks the whole audit trail: every chain without a gap, every hash, the register of ended
/// chains, and every checkpoint outside the database (T16). What a restore has lost, and has
/// written down as lost, is told and not held against the log. Reads everything, so it takes a
/// while.
public final class AuditVerification {

    private static final int MOST_FINDINGS = 100;

    private final SqlAudit chains;
    private final SqlRegister register;
    private final Comparison comparison;
    private final CheckpointSigner signer;
    private final List<String> findings = new ArrayList<>();
    private final Losses losses = new Losses();
    private long entries;
    private long checkpoints;

    private AuditVerification(JdbcClient sql, CheckpointSigner signer) {
        this.chains = new SqlAudit(sql);
        this.register = new SqlRegister(sql);
        this.comparison = new Comparison(sql);
        this.signer = signer;
    }

    /// Verifies what is committed now.
    ///
    /// @param outside the files of checkpoints, one of each node
    /// @throws AuditDoubtException if a file cannot be read
    public static AuditVerdict of(Database database, CheckpointSigner signer, List<Path> outside) {
        return database.snapshot(sql -> new AuditVerification(sql, signer).run(outside));
    }

    private AuditVerdict run(List<Path> outside) {
        List<Head> heads = chains.heads();
        heads.forEach(this::chainIsWhole);
        endedChainsAreAllThere();
        outside.forEach(this::checkpointsHold);
        return findings.isEmpty()
                ? losses.verdict(new AuditVerdict.Sound(heads.size(), entries, checkpoints))
                : new AuditVerdict.Unsound(findings);
    }

    private void chainIsWhole(Head head) {
        Head reached = new Head(head.chain(), 0, Sha256.ZERO);
        List<ChainedEntry> next = chains.entriesAfter(head.chain(), 0);
        while (!next.isEmpty()) {
            for (ChainedEntry entry : next) {
                entryFollows(reached, entry);
                reached = new Head(head.chain(), entry.sequence(), entry.hash());
            }
            next = chains.entriesAfter(head.chain(), reached.sequence());
        }
        if (!reached.equals(head)) {
            found(
                    "audit chain %s must end with entry %d and ends with %d"
                            .formatted(head.chain(), head.sequence(), reached.sequence()));
        }
    }

    private void entryFollows(Head before, ChainedEntry entry) {
        entries++;
        losses.read(entry);
        if (entry.sequence() != before.sequence() + 1) {
            found(
                    "audit chain %s lacks what is between entries %d and %d"
                            .formatted(entry.chain(), before.sequence(), entry.sequence()));
        } else if (!entry.follows(before.hash())) {
            found(
                    "audit chain %s: entry %d was changed"
                            .formatted(entry.chain(), entry.sequence()));
        }
    }

    private void endedChainsAreAllThere() {
        Register reached = Register.EMPTY;
        for (Head ended : register.ended()) {
            reached = reached.with(ended);
            if (!register.at(reached.position()).equals(Optional.of(reached))) {
                found(
                        "the register of ended audit chains was changed at %d"
                                .formatted(reached.position()));
            }
            if (!chains.head(ended.chain()).equals(Optional.of(ended))) {
                found("audit chain %s goes on although it has ended".formatted(ended.chain()));
            }
        }
        if (!register.current().equals(reached)) {
            found(
                    "the register of ended audit chains must end at %d"
                            .formatted(reached.position()));
        }
    }

    private void checkpointsHold(Path file) {
        List<SignedCheckpoint> before = new ArrayList<>(1);
        new OutsideFile(file)
                .forEach(signed -> {
                    checkpointHolds(file, before, signed);
                    before.clear();
                    before.add(signed);
                });
    }

    private void checkpointHolds(
            Path file, List<SignedCheckpoint> before, SignedCheckpoint signed) {
        checkpoints++;
        Checkpoint checkpoint = signed.checkpoint();
        if (!signed.isSignedBy(signer)) {
            found("checkpoint %d in %s is not signed by us".formatted(checkpoint.number(), file));
        }
        Sha256 previous =
                before.stream().findFirst().map(SignedCheckpoint::hash).orElse(Sha256.ZERO);
        if (!checkpoint.previous().equals(previous)) {
            found("%s lacks what was before checkpoint %d".formatted(file, checkpoint.number()));
        }
        if (!losses.cover(checkpoint.name())) {
            comparison.findings(checkpoint).forEach(this::found);
        }
    }

    private void found(String finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }
}
