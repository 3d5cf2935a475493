// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jadeseal.ca.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The audit log of a database that was put back from a backup, against what the second place knows
/// of it: what is lost, and how the log goes on so that everybody sees that (T16).
public final class LostAudit {

    /// Checkpoints are made every minute or 1,000 entries: no restore loses so many.
    private static final long BURNT = 1_000_000;

    private static final String SUFFIX = ".checkpoints";

    private final Path directory;
    private final Map<String, NodeTrail> nodes = new TreeMap<>();
    private final List<String> told = new ArrayList<>();

    private LostAudit(Path directory) {
        this.directory = directory;
    }

    /// Compares the database with what is given.
    ///
    /// @param directory `audit` of the data folder, with the public key in `audit-key.pem`
    /// @param given checkpoints from the second place, one file for each node; may be empty
    /// @throws AuditDoubtException if what is given is older than the database, is not signed by
    ///   the audit key, or does not go on from what the database knows
    public static LostAudit of(Database database, Path directory, List<Path> given) {
        LostAudit lost = new LostAudit(directory);
        database.<Boolean>snapshot(sql -> {
            lost.own(sql);
            given.forEach(lost::given);
            lost.nodes.forEach(
                    (node, trail) -> trail.requireNotOlder(new SqlRegister(sql).newestKept(node)));
            lost.compare(new SqlAudit(sql), new SqlRegister(sql).current());
            return true;
        });
        return lost;
    }

    private void own(JdbcClient sql) {
        for (String node : new SqlRegister(sql).nodes()) {
            nodes.put(node, NodeTrail.in(directory.resolve(node + SUFFIX), node));
        }
    }

    private void given(Path file) {
        NodeTrail trail = NodeTrail.given(file);
        trail.requireSigned(directory.resolve("audit-key.pem"));
        Optional.ofNullable(nodes.get(trail.node())).ifPresent(trail::requireGoesOnFrom);
        nodes.put(trail.node(), trail);
    }

    private void compare(SqlAudit chains, Register register) {
        Map<ChainId, Long> seen = new LinkedHashMap<>();
        long ended = register.position();
        for (NodeTrail trail : nodes.values()) {
            Checkpoint newest = trail.newest().checkpoint();
            newest.open().forEach(head -> seen.merge(head.chain(), head.sequence(), Math::max));
            ended = Math.max(ended, newest.ended().position());
            told.add(
                    "checkpoints of %s: the newest known is %d of %s%s"
                            .formatted(
                                    trail.node(),
                                    newest.number(),
                                    newest.at(),
                                    trail.isGiven()
                                            ? ", given"
                                            : ", the backup's own; what came later is not known"));
        }
        if (ended > register.position()) {
            told.add(
                    "audit chains that had ended: %d, the register here knows %d"
                            .formatted(ended, register.position()));
        }
        seen.forEach((chain, sequence) -> compare(chains, chain, sequence));
    }

    private void compare(SqlAudit chains, ChainId chain, long sequence) {
        long here = chains.head(chain).map(Head::sequence).orElse(0L);
        if (sequence > here) {
            told.add(
                    "audit chain %s: entries %d to %d, at least, are lost"
                            .formatted(chain, here + 1, sequence));
        }
    }

    /// What is lost, one sentence each.
    public List<String> told() {
        return List.copyOf(told);
    }

    /// What the log has to say of it, one entry for each node.
    ///
    /// @param actor who settles the restore
    /// @param words what was restored and who answers for it
    public List<AuditEntry> entries(String actor, String words) {
        return nodes.values().stream()
                .map(trail ->
                        Losses.entry(
                                actor,
                                trail.node(),
                                trail.known() + 1,
                                trail.newest().checkpoint().number() + BURNT - 1,
                                words + "; " + String.join("; ", told)))
                .toList();
    }

    /// Has each node's checkpoints go on behind all that can have been published: what was given is
    /// put in the place of what the backup had, and one more follows with a much higher number.
    ///
    /// @throws UncheckedIOException if a file cannot be written
    public void burn(Database database, CheckpointSigner signer) {
        for (NodeTrail trail : nodes.values()) {
            Path file = directory.resolve(trail.node() + SUFFIX);
            trail.copyTo(file);
            SignedCheckpoint signed =
                    SignedCheckpoint.sign(next(database, trail, database.now()), signer);
            new OutsideFile(file).append(signed);
            database.perform(transaction -> new SqlRegister(transaction.sql()).keep(signed));
        }
    }

    private static Checkpoint next(Database database, NodeTrail trail, Instant now) {
        List<Head> open = new SqlAudit(database.read()).openHeads();
        Register ended = new SqlRegister(database.read()).current();
        return new Checkpoint(
                trail.node(),
                trail.newest().checkpoint().number() + BURNT,
                now,
                trail.newest().hash(),
                ended,
                open);
    }
}
