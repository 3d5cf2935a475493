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
    private final Map<ChainId, Map<Long, Sight>> seen = new HashMap<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final Losses losses;
    private final Consumer<String> found;

    /// @param losses what entries say is lost; learns it as they come
    ExportedChains(Losses losses, Consumer<String> found) {
        this.losses = losses;
        this.found = found;
    }

    /// A head as a checkpoint, the newest of several, has seen it.
    private record Sight(Sha256 hash, Checkpoint.Name by) {

        Sight or(Sight other) {
            return other.by().number() > by.number() ? other : this;
        }
    }

    /// What holds only if the checkpoint does not speak of what was lost.
    private record Doubt(Checkpoint.Name by, String finding) {}

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
        seen(head, new Checkpoint.Name("", 0));
    }

    /// What a checkpoint says of the chains; entries come later.
    void seen(Checkpoint checkpoint) {
        checkpoint.open().forEach(head -> seen(head, checkpoint.name()));
        Register claimed = checkpoint.ended();
        if (claimed.position() >= registers.size()) {
            doubt(
                    checkpoint,
                    "the register of ended audit chains ends before %d, which checkpoint %d of %s has seen"
                            .formatted(claimed.position(), checkpoint.number(), checkpoint.node()));
        } else if (!registers.get((int) claimed.position()).equals(claimed)) {
            doubt(
                    checkpoint,
                    "checkpoint %d of %s has seen another register of ended audit chains"
                            .formatted(checkpoint.number(), checkpoint.node()));
        }
    }

    private void doubt(Checkpoint checkpoint, String finding) {
        doubts.add(new Doubt(checkpoint.name(), finding));
    }

    private void seen(Head head, Checkpoint.Name by) {
        Map<Long, Sight> ofChain = seen.computeIfAbsent(head.chain(), _ -> new HashMap<>());
        Sight now = new Sight(head.hash(), by);
        Sight before = ofChain.getOrDefault(head.sequence(), now);
        ofChain.put(head.sequence(), before.or(now));
        if (!before.hash().equals(head.hash())) {
            found.accept(
                    "audit chain %s has two entries %d".formatted(head.chain(), head.sequence()));
        }
    }

    void entry(ChainedEntry entry) {
        losses.read(entry);
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
        Sight sight = seen.getOrDefault(entry.chain(), Map.of()).get(entry.sequence());
        if (sight != null && !sight.hash().equals(entry.hash())) {
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
        doubts.stream()
                .filter(doubt -> !losses.cover(doubt.by()))
                .forEach(doubt -> found.accept(doubt.finding()));
    }

    private void mustEndWith(Head end) {
        long last = Optional.ofNullable(reached.get(end.chain())).map(Head::sequence).orElse(0L);
        if (last != end.sequence()) {
            found.accept(
                    "audit chain %s must end with entry %d and ends with %d"
                            .formatted(end.chain(), end.sequence(), last));
        }
    }

    private void reachesWhatWasSeen(ChainId chain, Map<Long, Sight> heads) {
        long last = Optional.ofNullable(reached.get(chain)).map(Head::sequence).orElse(0L);
        heads.entrySet().stream()
                .filter(head -> head.getKey() > last && !losses.cover(head.getValue().by()))
                .map(Map.Entry::getKey)
                .findAny()
                .ifPresent(sequence ->
                        found.accept(
                                "audit chain %s ends before entry %d, which a checkpoint has seen"
                                        .formatted(chain, sequence)));
    }
}
