// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.util.function.UnaryOperator;

/// Counts what goes to a card and comes back.
final class CardTraffic {

    private static final int GENERATE = 0x47;

    private int commands;
    private long toCard;
    private long fromCard;
    private long nanoseconds;

    /// What an act cost.
    ///
    /// @param milliseconds in the simulator, without making keys
    record Figures(int commands, long toCard, long fromCard, long milliseconds) {}

    byte[] pass(byte[] command, UnaryOperator<byte[]> card) {
        long before = System.nanoTime();
        byte[] answer = card.apply(command);
        commands++;
        toCard += command.length;
        fromCard += answer.length;
        if (command[1] != GENERATE) {
            nanoseconds += System.nanoTime() - before;
        }
        return answer;
    }

    /// Since the last time.
    Figures take() {
        var figures = new Figures(commands, toCard, fromCard, nanoseconds / 1_000_000);
        commands = 0;
        toCard = 0;
        fromCard = 0;
        nanoseconds = 0;
        return figures;
    }
}
