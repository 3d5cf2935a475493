// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jadeseal.agent.pin.NewPinAnswer;
import org.jadeseal.agent.pin.NewPinRequest;
import org.jadeseal.agent.pin.PinAnswer;
import org.jadeseal.agent.pin.PinRequest;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.agent.pin.ReaderRequest;
import org.jadeseal.agent.pin.ReaderTurn;
import org.jadeseal.piv.Pin;

/// A person who answers as the test says, and gives up when it says nothing more.
final class TestPerson implements PinSource {

    private final Deque<String> pins = new ArrayDeque<>();
    private final List<PinRequest> asked = new ArrayList<>();
    private final boolean patient;
    private final List<ReaderRequest> told = new ArrayList<>();
    private boolean isAtReader;
    private int untold;
    private Optional<String> reader = Optional.empty();
    private final List<List<String>> offered = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    private TestPerson(boolean patient, List<String> pins) {
        this.patient = patient;
        this.pins.addAll(pins);
    }

    static TestPerson whoTypes(String... pins) {
        return new TestPerson(true, List.of(pins));
    }

    /// Like a PIN in a file.
    static TestPerson whoKnowsOnly(String pin) {
        return new TestPerson(false, List.of(pin));
    }

    TestPerson andChooses(String readerName) {
        reader = Optional.of(readerName);
        return this;
    }

    /// What happens at the desk while the person chooses, once.
    TestPerson whileChoosing(Runnable happening) {
        meanwhile = happening;
        return this;
    }

    /// The readers that were to be chosen from, each time.
    List<List<String>> offered() {
        return offered;
    }

    List<PinRequest> asked() {
        return asked;
    }

    @Override
    public PinAnswer ask(PinRequest request) {
        asked.add(request);
        return pins.isEmpty()
                ? new PinAnswer.Cancelled()
                : new PinAnswer.Given(Pin.of(pins.pop().toCharArray()));
    }

    /// Types the present PIN, where it is asked, and then the new one.
    @Override
    public NewPinAnswer askNew(NewPinRequest request) {
        asked.add(request.about());
        if (pins.isEmpty()) {
            return new NewPinAnswer.Cancelled();
        }
        Optional<Pin> present =
                request.withPresent()
                        ? Optional.of(Pin.of(pins.pop().toCharArray()))
                        : Optional.empty();
        return new NewPinAnswer.Given(present, Pin.of(pins.pop().toCharArray()));
    }

    /// Goes to the reader when told to.
    TestPerson atReader() {
        isAtReader = true;
        return this;
    }

    List<ReaderRequest> told() {
        return told;
    }

    @Override
    public ReaderTurn atReader(ReaderRequest request) {
        if (!isAtReader) {
            return new ReaderTurn.Nobody();
        }
        told.add(request);
        return new ReaderTurn.Told(() -> untold++);
    }

    int untold() {
        return untold;
    }

    @Override
    public boolean canAskAgain() {
        return patient;
    }

    @Override
    public Optional<String> chooseReader(List<String> readers) {
        offered.add(readers);
        Runnable happening = meanwhile;
        meanwhile = () -> {};
        happening.run();
        return reader;
    }
}
