// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How far every chain went at some moment, as one node saw it.
///
/// As text, which is what is signed, on one line:
///
/// ```
/// jadeseal-checkpoint-1 NODE NUMBER MILLISECONDS PREVIOUS ENDED:HASH CHAIN:SEQUENCE:HASH,…
/// ```
///
/// @param number counts the checkpoints of this node from 1
/// @param previous SHA-256 of the text of this node's checkpoint before; zeroes for the first
/// @param ended the register of ended chains
/// @param open the chains that had not ended, all nodes together
record Checkpoint(
        String node, long number, Instant at, Sha256 previous, Register ended, List<Head> open) {

    static final Pattern NODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private static final Pattern TEXT =
            Pattern.compile(
                    "jadeseal-checkpoint-1 (?<node>[A-Za-z0-9._-]{1,64}) (?<number>[0-9]{1,18})"
                            + " (?<at>[0-9]{1,18}) (?<previous>[0-9a-f]{64})"
                            + " (?<ended>[0-9]{1,18}):(?<register>[0-9a-f]{64})"
                            + " (?<open>(?:[0-9a-f-]{36}:[0-9]{1,18}:[0-9a-f]{64},?)*)");

    Checkpoint {
        open = List.copyOf(open);
    }

    /// Which checkpoint of which node.
    record Name(String node, long number) {}

    Name name() {
        return new Name(node, number);
    }

    /// Empty when it is not the text of a checkpoint.
    static Optional<Checkpoint> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches() ? Optional.of(of(parts)) : Optional.empty();
    }

    private static Checkpoint of(Matcher parts) {
        return new Checkpoint(
                parts.group("node"),
                Long.parseLong(parts.group("number")),
                Instant.ofEpochMilli(Long.parseLong(parts.group("at"))),
                new Sha256(parts.group("previous")),
                new Register(
                        Long.parseLong(parts.group("ended")), new Sha256(parts.group("register"))),
                heads(parts.group("open")));
    }

    private static List<Head> heads(String open) {
        return Arrays.stream(open.split(",", -1))
                .filter(head -> !head.isEmpty())
                .map(Checkpoint::head)
                .toList();
    }

    private static Head head(String text) {
        String[] parts = text.split(":", -1);
        return new Head(new ChainId(parts[0]), Long.parseLong(parts[1]), new Sha256(parts[2]));
    }

    String text() {
        return "jadeseal-checkpoint-1 %s %d %s %s %d:%s %s"
                .formatted(
                        node,
                        number,
                        at.toEpochMilli(),
                        previous,
                        ended.position(),
                        ended.hash(),
                        open.stream()
                                .map(h -> h.chain() + ":" + h.sequence() + ":" + h.hash())
                                .collect(Collectors.joining(",")));
    }
}
