// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.desk;

import java.util.List;
import java.util.Optional;
import org.jadeseal.agent.pin.NewPinAnswer;
import org.jadeseal.agent.pin.NewPinRequest;
import org.jadeseal.agent.pin.PinAnswer;
import org.jadeseal.agent.pin.PinRequest;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.agent.pin.ReaderRequest;
import org.jadeseal.agent.pin.ReaderTurn;

/// A source of PINs that can be changed while an agent uses it: the tour reads a letter, the person
/// who plays on types.
public final class ChangingPin implements PinSource {

    private volatile PinSource present;

    public ChangingPin(PinSource first) {
        present = first;
    }

    /// From now on asks this one.
    public void use(PinSource next) {
        present = next;
    }

    @Override
    public PinAnswer ask(PinRequest request) {
        return present.ask(request);
    }

    @Override
    public NewPinAnswer askNew(NewPinRequest request) {
        return present.askNew(request);
    }

    @Override
    public ReaderTurn atReader(ReaderRequest request) {
        return present.atReader(request);
    }

    @Override
    public Optional<String> chooseReader(List<String> readers) {
        return present.chooseReader(readers);
    }

    @Override
    public boolean canAskAgain() {
        return present.canAskAgain();
    }
}
