// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jadeseal.agent.reader.ReaderState;
import org.jadeseal.agent.reader.ReaderTakenException;
import org.jadeseal.agent.reader.Readers;
import org.jadeseal.piv.CardConnection;
import org.jadeseal.piv.CardUnreachableException;
import org.jadeseal.trialcard.TrialCard;

/// Somebody's desk with several readers, which come and go while the program runs.
final class Desk implements Readers {

    private static final byte[] FILE_NOT_FOUND = {0x6A, (byte) 0x82};

    /// What is in a reader.
    sealed interface Slot {

        record Empty() implements Slot {}

        /// A bank's card, or an identity card of another state.
        record NotPiv() implements Slot {}

        /// Another program works with the card that is in it.
        record Taken() implements Slot {}

        record Piv(TrialCard card) implements Slot {}
    }

    private final Map<String, Slot> slots = new ConcurrentSkipListMap<>();
    private final Semaphore changes = new Semaphore(0);

    void put(String reader, Slot slot) {
        slots.put(reader, slot);
        changes.release();
    }

    /// Unplugs it.
    void unplug(String reader) {
        slots.remove(reader);
        changes.release();
    }

    @Override
    public List<ReaderState> list() {
        return slots.entrySet().stream()
                .map(slot ->
                        new ReaderState(slot.getKey(), !(slot.getValue() instanceof Slot.Empty)))
                .toList();
    }

    @Override
    public CardConnection connect(String readerName) {
        return switch (slots.getOrDefault(readerName, new Slot.Empty())) {
            case Slot.Empty() -> throw new CardUnreachableException("no card in " + readerName);
            case Slot.NotPiv() -> command -> FILE_NOT_FOUND.clone();
            case Slot.Taken() -> throw new ReaderTakenException(readerName + " is in use");
            case Slot.Piv(TrialCard card) -> connection(card);
        };
    }

    private static CardConnection connection(TrialCard card) {
        card.powerOff();
        return new CardConnection() {
            @Override
            public byte[] transmit(byte[] command) {
                return card.transmit(command);
            }

            @Override
            public void close() {
                card.powerOff();
            }
        };
    }

    @Override
    public boolean awaitChange(Duration longest) {
        try {
            return changes.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        slots.values()
                .forEach(slot -> {
                    if (slot instanceof Slot.Piv(TrialCard card)) {
                        card.close();
                    }
                });
    }
}
