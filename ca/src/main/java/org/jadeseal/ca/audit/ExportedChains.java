// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The chains of an export as far as they were read, and what checkpoints have seen of them.
final class ExportedChains {

    private final Map<ChainId, Head> reached = new HashMap<>();
    private final List<Head> ended = new ArrayList<>();
    private final List<Register> registers = new ArrayList<>(List.of(Register.EMPTY));
    private final Map<ChainId, Map<Long, Sha256>> seen = new HashMap<>();
    private final Consumer<String> found;

    ExportedChains(Consumer<String> found) {
        this.found = found;
    }

    int count() {
        return reached.size();
    }

    void end(Head head, Register claimed) {
        Register register = registers.getLast().with(head);
        if (!register.equals(claimed)) {
            found.accept(
                    "the register of ended audit chains was changed at " + register.position());
        }
        registers.add(register);
        ended.add(head);
        seen(head);
    }

    /// What a checkpoint says of the chains; entries come later.
    void seen(Checkpoint checkpoint) {
        checkpoint.open().forEach(this::seen);
        Register claimed = checkpoint.ended();
        if (claimed.position() >= registers.size()) {
            found.accept(
                    "the register of ended audit chains ends before %d, which checkpoint %d of %s has seen"
                            .formatted(claimed.position(), checkpoint.number(), checkpoint.node()));
        } else if (!registers.get((int) claimed.position()).equals(claimed)) {
            found.accept(
                    "checkpoint %d of %s has seen another register of ended audit chains"
                            .formatted(checkpoint.number(), checkpoint.node()));
        }
    }

    private void seen(Head head) {
        Sha256 before =
                seen.computeIfAbsent(head.chain(), _ -> new HashMap<>())
                        .putIfAbsent(head.sequence(), head.hash());
        if (before != null && !before.equals(head.hash())) {
            found.accept(
                    "audit chain %s has two entries %d".formatted(head.chain(), head.sequence()));
        }
    }

    void entry(ChainedEntry entry) {
        Head before = reached.getOrDefault(entry.chain(), new Head(entry.chain(), 0, Sha256.ZERO));
        if (entry.sequence() != before.sequence() + 1) {
            found.accept(
                    "audit chain %s lacks what is between entries %d and %d"
                            .formatted(entry.chain(), before.sequence(), entry.sequence()));
        } else if (!entry.follows(before.hash())) {
            found.accept(
                    "audit chain %s: entry %d was changed"
                            .formatted(entry.chain(), entry.sequence()));
        }
        reached.put(entry.chain(), new Head(entry.chain(), entry.sequence(), entry.hash()));
        asSeen(entry);
    }

    private void asSeen(ChainedEntry entry) {
        Map<Long, Sha256> ofChain = seen.getOrDefault(entry.chain(), Map.of());
        if (!ofChain.getOrDefault(entry.sequence(), entry.hash()).equals(entry.hash())) {
            found.accept(
                    "audit chain %s has another entry %d than a checkpoint has seen"
                            .formatted(entry.chain(), entry.sequence()));
        }
    }

    /// Each chain must go exactly as far as the newest checkpoint and the register say, and at
    /// least as far as any checkpoint has seen.
    void mustReach(Checkpoint newest) {
        Map<ChainId, Head> ends = new HashMap<>();
        newest.open().forEach(head -> ends.put(head.chain(), head));
        ended.forEach(head -> ends.put(head.chain(), head));
        ends.values().stream().filter(head -> head.sequence() > 0).forEach(this::mustEndWith);
        reached.keySet().stream()
                .filter(chain -> !ends.containsKey(chain))
                .forEach(chain ->
                        found.accept("audit chain %s is in no checkpoint".formatted(chain)));
        if (newest.ended().position() != ended.size()) {
            found.accept(
                    "the register of ended audit chains must end with %d and ends with %d"
                            .formatted(newest.ended().position(), ended.size()));
        }
        seen.forEach(this::reachesWhatWasSeen);
    }

    private void mustEndWith(Head end) {
        long last = Optional.ofNullable(reached.get(end.chain())).map(Head::sequence).orElse(0L);
        if (last != end.sequence()) {
            found.accept(
                    "audit chain %s must end with entry %d and ends with %d"
                            .formatted(end.chain(), end.sequence(), last));
        }
    }

    private void reachesWhatWasSeen(ChainId chain, Map<Long, Sha256> heads) {
        long last = Optional.ofNullable(reached.get(chain)).map(Head::sequence).orElse(0L);
        heads.keySet().stream()
                .filter(sequence -> sequence > last)
                .findAny()
                .ifPresent(sequence ->
                        found.accept(
                                "audit chain %s ends before entry %d, which a checkpoint has seen"
                                        .formatted(chain, sequence)));
    }
}
