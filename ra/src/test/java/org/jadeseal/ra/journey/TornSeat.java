// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jadeseal.agent.pin.NewPinAnswer;
import org.jadeseal.agent.pin.NewPinRequest;
import org.jadeseal.agent.pin.PinAnswer;
import org.jadeseal.agent.pin.PinRequest;
import org.jadeseal.agent.reader.ReaderState;
import org.jadeseal.piv.CardConnection;
import org.jadeseal.piv.CardUnreachableException;
import org.jadeseal.piv.Pin;
import org.jadeseal.trialcard.PowerLostException;
import org.jadeseal.trialcard.StockedKey;
import org.jadeseal.trialcard.TornCard;

/// A reader that loses its card once, at a chosen moment, and a person who then puts it in again.
/// She knows her PIN, and which one she is about to set.
final class TornSeat implements Seat {

    private final TornCard card;
    private final TornCard twin;
    private final String fresh;
    private String pin;
    private String password = "";
    private Optional<Cut> cut = Optional.empty();
    private Runnable atCut = () -> {};
    private int apdus;
    private int wrongTries;
    private int wrongPuks;
    private boolean happened;

    TornSeat(Path file, List<StockedKey> stock, String pin, String fresh) {
        this.card = TornCard.at(file, stock);
        this.twin = TornCard.at(file.resolveSibling("twin"), List.of());
        twin.stopSaving();
        this.pin = pin;
        this.fresh = fresh;
    }

    TornCard card() {
        return card;
    }

    String pin() {
        return pin;
    }

    String fresh() {
        return fresh;
    }

    String password() {
        return password;
    }

    /// From now on APDUs and writes are counted, and the cut is made.
    ///
    /// @param look at what the cut left, before anything else happens
    void plan(Optional<Cut> planned, Runnable look) {
        cut = planned;
        atCut = look;
        apdus = 0;
        card.cutPowerAtWrite(
                planned.filter(given -> given.kind() == Cut.Kind.POWER).map(Cut::at).orElse(0));
    }

    int apdus() {
        return apdus;
    }

    boolean happened() {
        return happened;
    }

    /// The agent's report of a step is lost, when that was planned.
    boolean losesReport(int step) {
        boolean loses = !happened && is(Cut.Kind.REPORT, step);
        if (loses) {
            happened = true;
            atCut.run();
        }
        return loses;
    }

    boolean agentDies() {
        return cut.filter(given -> given.comeback() != Cut.Comeback.SAME_COMPUTER).isPresent();
    }

    /// A connection past all cuts.
    CardConnection directly() {
        return to(card);
    }

    /// A connection to a card that is as this one is now. Whatever is done to it, this one notices
    /// nothing, not even that somebody asked.
    CardConnection twin() {
        byte[] memory = card.memory();
        twin.restore(memory);
        return to(twin);
    }

    private static CardConnection to(TornCard reached) {
        return new CardConnection() {
            @Override
            public byte[] transmit(byte[] command) {
                return reached.transmit(command);
            }

            @Override
            public void close() {
                reached.powerOff();
            }
        };
    }

    private boolean is(Cut.Kind kind, int number) {
        return cut.filter(given -> given.kind() == kind && given.at() == number).isPresent();
    }

    @Override
    public List<ReaderState> list() {
        return List.of(new ReaderState(Bench.READER, true));
    }

    @Override
    public CardConnection connect(String readerName) {
        return new Line();
    }

    private final class Line implements CardConnection {

        private boolean dead;

        @Override
        public byte[] transmit(byte[] command) {
            if (dead) {
                throw gone();
            }
            apdus++;
            if (is(Cut.Kind.BEFORE, apdus)) {
                throw lost();
            }
            byte[] answer = answer(command);
            wrongPuks += usesPuk(command) && answer[answer.length - 2] == 0x63 ? 1 : 0;
            if (is(Cut.Kind.ANSWER, apdus)) {
                throw lost();
            }
            if (is(Cut.Kind.AFTER, apdus)) {
                lose();
            }
            return answer;
        }

        /// RESET RETRY COUNTER with a PUK, or CHANGE REFERENCE DATA of the PUK.
        private static boolean usesPuk(byte[] command) {
            return (command[1] == 0x2C && command[2] == 0)
                    || (command[1] == 0x24 && command[3] == (byte) 0x81);
        }

        private byte[] answer(byte[] command) {
            try {
                return card.transmit(command);
            } catch (PowerLostException e) {
                throw lost();
            }
        }

        private RuntimeException lost() {
            lose();
            return gone();
        }

        private void lose() {
            card.powerOff();
            dead = true;
            happened = true;
            atCut.run();
        }

        private RuntimeException gone() {
            if (agentDies()) {
                throw new AgentGone();
            }
            return new CardUnreachableException("the card was taken out");
        }

        @Override
        public void close() {
            if (!dead) {
                card.powerOff();
            }
        }
    }

    @Override
    public boolean awaitChange(Duration longest) {
        return false;
    }

    @Override
    public PinAnswer ask(PinRequest request) {
        note(request);
        return new PinAnswer.Given(Pin.of(pin.toCharArray()));
    }

    @Override
    public NewPinAnswer askNew(NewPinRequest request) {
        note(request.about());
        return new NewPinAnswer.Given(
                request.withPresent()
                        ? Optional.of(Pin.of(present(request).toCharArray()))
                        : Optional.empty(),
                Pin.of(fresh.toCharArray()));
    }

    /// Told that the old one is wrong, she remembers that she has set another one.
    private String present(NewPinRequest request) {
        return request.about().wrongBefore() ? fresh : pin;
    }

    private void note(PinRequest request) {
        if (request.wrongBefore()) {
            wrongTries++;
        }
    }

    /// How often she was told that the PIN before was wrong.
    int wrongTries() {
        return wrongTries;
    }

    /// How often the card was given a PUK that is not its own.
    int wrongPuks() {
        return wrongPuks;
    }

    @Override
    public boolean canAskAgain() {
        return true;
    }

    @Override
    public void printed(String chosen, String drawn) {
        pin = chosen;
        password = drawn;
    }

    @Override
    public Optional<String> printAlone(String sheet) {
        return Optional.empty();
    }

    @Override
    public String drawPin() {
        return fresh;
    }

    @Override
    public boolean printPin(String sheet, String chosen) {
        return false;
    }

    /// The new PIN is the one she knows.
    void pinIsSet() {
        pin = fresh;
    }

    @Override
    public void close() {
        card.close();
        twin.close();
    }
}
