// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the log itself says is lost: each restore of the database has written down which
/// checkpoints of which node speak of entries that nobody has any more.
final class Losses {

    static final String ACTION = "audit.restore";

    private static final String OBJECT = "audit-checkpoints:";

    private static final Pattern DETAIL =
            Pattern.compile("checkpoints ([0-9]{1,18}) to ([0-9]{1,18}) (?s:.*)");

    private final Map<String, List<Range>> ranges = new HashMap<>();
    private final List<String> told = new ArrayList<>();

    private record Range(long from, long to) {}

    /// An entry that says so.
    static AuditEntry entry(String actor, String node, long from, long to, String words) {
        return new AuditEntry(
                actor,
                "operator",
                ACTION,
                OBJECT + node,
                AuditEntry.Outcome.DONE,
                "local",
                "checkpoints %d to %d speak of what a restore has lost: %s"
                        .formatted(from, to, words));
    }

    void read(ChainedEntry chained) {
        AuditEntry entry = chained.entry();
        Matcher detail = DETAIL.matcher(entry.detail());
        if (entry.action().equals(ACTION)
                && entry.object().startsWith(OBJECT)
                && detail.matches()) {
            String node = entry.object().substring(OBJECT.length());
            ranges.computeIfAbsent(node, _ -> new ArrayList<>())
                    .add(
                            new Range(
                                    Long.parseLong(detail.group(1)),
                                    Long.parseLong(detail.group(2))));
            told.add(
                    "restored at %s by %s; of node %s %s"
                            .formatted(chained.at(), entry.actor(), node, entry.detail()));
        }
    }

    /// Whether a checkpoint speaks of what is written down as lost.
    boolean cover(Checkpoint.Name checkpoint) {
        return ranges.getOrDefault(checkpoint.node(), List.of()).stream()
                .anyMatch(range ->
                        range.from() <= checkpoint.number() && checkpoint.number() <= range.to());
    }

    /// One sentence for each restore and node.
    List<String> told() {
        return List.copyOf(told);
    }

    /// A log in which nothing else is wrong.
    AuditVerdict verdict(AuditVerdict.Sound rest) {
        return told.isEmpty() ? rest : new AuditVerdict.Restored(rest, told);
    }
}
