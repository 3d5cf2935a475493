// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Cuts the power of a card before each lasting write of a command, and looks at what is left.
final class TearMatrix {

    /// Everything that shows from outside: what keys and objects there are, and the counters.
    private static final List<String> REFERENCES = references();

    private static final List<String> OBJECTS =
            List.of("5FC102", "5FC10A", "5FC10B", "5FC10D", "5FC11F", "5FC120", "5FFF01");

    /// What one command went through.
    ///
    /// @param cuts how often the power was cut
    /// @param divergences after which cuts the card was neither as before nor as after
    record Outcome(int cuts, List<Integer> divergences) {}

    private final TrialCard card;
    private final Host host;
    private final byte[] start;

    /// @param card tearable, in the state in which the command comes
    TearMatrix(TrialCard card) {
        this.card = card;
        this.host = new Host(card);
        this.start = card.memory();
        card.stopSaving();
    }

    /// @param command what is cut; it proves what it needs by itself
    /// @param proof what has to be proven before, in the same session
    Outcome run(Consumer<Host> proof, Consumer<Host> command) {
        String before = afterwards();
        host.select();
        proof.accept(host);
        card.cutPowerAtWrite(0);
        command.accept(host);
        int writes = card.lastingWrites();
        card.powerOff();
        String after = afterwards();
        List<Integer> divergences = new ArrayList<>();
        IntStream.rangeClosed(1, writes)
                .filter(number -> isBetween(number, proof, command, before, after))
                .forEach(divergences::add);
        card.restore(start);
        return new Outcome(writes, divergences);
    }

    private boolean isBetween(
            int number, Consumer<Host> proof, Consumer<Host> command, String before, String after) {
        card.restore(start);
        host.select();
        proof.accept(host);
        card.cutPowerAtWrite(number);
        try {
            command.accept(host);
            throw new IllegalStateException("write " + number + " was not cut");
        } catch (PowerLostException expected) {
            String left = afterwards();
            return !left.equals(before) && !left.equals(after);
        }
    }

    /// What the card shows when it is put in again.
    private String afterwards() {
        host.select();
        StringBuilder shown = new StringBuilder();
        for (String reference : REFERENCES) {
            Answer answer = host.metadata(reference);
            shown.append(reference).append(answer.status()).append(answer.hex());
        }
        for (String tag : OBJECTS) {
            Answer answer = host.getObject(tag);
            shown.append(tag).append(answer.status()).append(answer.hex());
        }
        return shown.toString();
    }

    private static List<String> references() {
        return List.of(
                "80", "81", "9B", "9F", "9A", "9C", "9D", "9E", "F9", "82", "83", "93", "94", "95");
    }
}
