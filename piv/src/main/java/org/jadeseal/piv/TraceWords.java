// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

/// What a card told, in words for whoever reads its trace.
final class TraceWords {

    private TraceWords() {}

    /// @param answered what the question was answered with
    static String of(PinStatus pin, StatusWord answered) {
        return switch (pin) {
            case PinStatus.Verified() -> "the PIN was given before (9000)";
            case PinStatus.TriesLeft(int left) ->
                    "the PIN is not given yet, %s left (%04X)"
                            .formatted(tries(left), answered.code());
            case PinStatus.Blocked() -> "the PIN is blocked (%04X)".formatted(answered.code());
        };
    }

    static String of(PinMetadata pin) {
        StringBuilder words = new StringBuilder();
        words.append(
                pin.triesLeft() == 0
                        ? "blocked"
                        : "%d of %s left".formatted(pin.triesLeft(), tries(pin.triesTotal())));
        words.append(pin.isDefault() ? ", as the maker set it" : ", not as the maker set it");
        pin.changeCounter().ifPresent(times -> words.append(", set ").append(count(times, "time")));
        return words.append(pin.isSealed() ? ", card sealed" : "").toString();
    }

    static String of(KeyMetadata key) {
        String pin =
                switch (key.pinPolicy()) {
                    case NEVER -> "without PIN";
                    case ONCE -> "PIN once";
                    case ALWAYS -> "PIN before each use";
                };
        String origin =
                switch (key.origin()) {
                    case GENERATED -> "born on the card";
                    case IMPORTED -> "put in from outside";
                    case UNKNOWN -> "of unknown birth";
                };
        return "%s, %s, %s".formatted(key.algorithm(), pin, origin);
    }

    static String of(KeyHistory history) {
        return "%s on the card, %d elsewhere"
                .formatted(count(history.onCard(), "old key"), history.offCard());
    }

    static String of(Discovery discovery) {
        if (!discovery.acceptsGlobalPin()) {
            return "the card's own PIN only";
        }
        return discovery.prefersGlobalPin()
                ? "the global PIN, or the card's own"
                : "the card's own PIN, or the global one";
    }

    private static String tries(int count) {
        return count == 1 ? "1 try" : count + " tries";
    }

    private static String count(int count, String of) {
        return "%d %s%s".formatted(count, of, count == 1 ? "" : "s");
    }
}
