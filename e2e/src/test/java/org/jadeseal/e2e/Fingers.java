// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import java.util.Optional;
import org.jadeseal.agent.pin.NewPinAnswer;
import org.jadeseal.agent.pin.NewPinRequest;
import org.jadeseal.agent.pin.PinAnswer;
import org.jadeseal.agent.pin.PinRequest;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.piv.Pin;

/// A holder who types what she knows, and a new PIN when one is asked.
final class Fingers implements PinSource {

    private volatile String known;
    private volatile String next = "";

    Fingers(String known) {
        this.known = known;
    }

    /// The PIN that she will choose.
    void choose(String pin) {
        next = pin;
    }

    /// She has forgotten the PIN.
    void forget() {
        known = "000000";
    }

    @Override
    public PinAnswer ask(PinRequest request) {
        return new PinAnswer.Given(pin(known));
    }

    @Override
    public NewPinAnswer askNew(NewPinRequest request) {
        Optional<Pin> present = request.withPresent() ? Optional.of(pin(known)) : Optional.empty();
        known = next;
        return new NewPinAnswer.Given(present, pin(next));
    }

    @Override
    public boolean canAskAgain() {
        return false;
    }

    private static Pin pin(String digits) {
        return Pin.of(digits.toCharArray());
    }
}
