// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jadeseal.agent.pcsc.SimulatedPinPad;
import org.jadeseal.agent.reader.ReaderState;
import org.jadeseal.agent.reader.Readers;
import org.jadeseal.piv.CardConnection;
import org.jadeseal.piv.CardUnreachableException;
import org.jadeseal.piv.ReaderKeys;
import org.jadeseal.trialcard.TrialCard;

/// Readers whose cards are simulated in this process. Commands are counted, so that a test can pull
/// the card before the next one.
final class TestReaders implements Readers {

    static final String READER = "Test Reader 00 00";

    private final Map<String, Optional<TrialCard>> readers = new ConcurrentSkipListMap<>();
    private volatile CountDownLatch change = new CountDownLatch(1);
    private volatile Optional<SimulatedPinPad> pinPad = Optional.empty();
    private int commandsLeft = Integer.MAX_VALUE;
    private int commands;
    private final AtomicInteger comingsAndGoings = new AtomicInteger();

    TestReaders(Path folder) {
        put(READER, TrialCard.blank(folder.resolve("card")));
    }

    void put(String reader, TrialCard card) {
        readers.put(reader, Optional.of(card));
        tell();
    }

    /// The card loses its power.
    TrialCard pull(String reader) {
        TrialCard card = readers.getOrDefault(reader, Optional.empty()).orElseThrow();
        readers.put(reader, Optional.empty());
        tell();
        card.powerOff();
        return card;
    }

    /// The reader itself is taken out, with the card in it.
    TrialCard unplug(String reader) {
        TrialCard card = pull(reader);
        readers.remove(reader);
        tell();
        return card;
    }

    /// The reader has keys.
    void put(SimulatedPinPad pad) {
        pinPad = Optional.of(pad);
    }

    void pullAfter(int moreCommands) {
        commandsLeft = moreCommands;
    }

    int commands() {
        return commands;
    }

    @Override
    public List<ReaderState> list() {
        return readers.entrySet().stream()
                .map(r -> new ReaderState(r.getKey(), r.getValue().isPresent()))
                .toList();
    }

    @Override
    public CardConnection connect(String readerName) {
        TrialCard card =
                readers.getOrDefault(readerName, Optional.empty())
                        .orElseThrow(() -> new CardUnreachableException("no card"));
        card.powerOff();
        int before = comingsAndGoings.get();
        return new CardConnection() {
            @Override
            public byte[] transmit(byte[] command) {
                commands++;
                if (commandsLeft-- == 0) {
                    pull(readerName);
                }
                if (comingsAndGoings.get() != before) {
                    throw new CardUnreachableException("the card was pulled");
                }
                return card.transmit(command);
            }

            @Override
            public Optional<ReaderKeys> readerKeys() {
                return pinPad.flatMap(pad -> pad.keys(this::transmit));
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
            return change.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void tell() {
        int _ = comingsAndGoings.incrementAndGet();
        CountDownLatch told = change;
        change = new CountDownLatch(1);
        told.countDown();
    }

    @Override
    public void close() {
        readers.values().forEach(card -> card.ifPresent(TrialCard::close));
    }
}
