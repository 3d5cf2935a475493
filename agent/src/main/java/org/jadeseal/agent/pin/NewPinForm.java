// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JComponent;
import org.jadeseal.agent.words.AgentWords;
import org.jadeseal.piv.Pin;

/// What is inside the window that asks for a new PIN, typed twice, and for the present one where
/// the card wants it.
final class NewPinForm extends PinPanel {

    private static final long serialVersionUID = 1L;

    private final transient NewPinRequest request;
    private final transient Consumer<NewPinAnswer> answered;
    private final PinField present = new PinField();
    private final PinField fresh = new PinField();
    private final PinField again = new PinField();

    NewPinForm(NewPinRequest request, Consumer<NewPinAnswer> answered) {
        super(request.about());
        this.request = request;
        this.answered = answered;
        whyHere(request.about());
        if (request.withPresent()) {
            field("newpin.present", "newpin.present.hint", present);
            tries(request.about().triesLeft());
        }
        field("newpin.fresh", "newpin.fresh.hint", fresh);
        field("newpin.again", "newpin.again.hint", again);
        placeForComplaints();
        complainOfBefore();
        again.addActionListener(_ -> confirm());
        buttons(
                "newpin.button",
                this::confirm,
                () -> answered.accept(new NewPinAnswer.Cancelled()));
    }

    @Override
    JComponent first() {
        return request.withPresent() ? present : fresh;
    }

    @Override
    void wipe() {
        present.wipe();
        fresh.wipe();
        again.wipe();
    }

    private void complainOfBefore() {
        switch (request.complaint()) {
            case NONE -> {}
            case WRONG_PRESENT ->
                    complain(AgentWords.say("pin.wrong", request.about().triesLeft()));
            case REFUSED -> complain(AgentWords.say("newpin.refused"));
        }
    }

    private void confirm() {
        char[] old = present.getPassword();
        char[] one = fresh.getPassword();
        char[] two = again.getPassword();
        try {
            answer(old, one, two);
        } finally {
            Arrays.fill(old, '\0');
            Arrays.fill(one, '\0');
            Arrays.fill(two, '\0');
            wipe();
        }
    }

    private void answer(char[] old, char[] one, char[] two) {
        if (request.withPresent() && !Pin.isWellFormed(old)) {
            complain(AgentWords.say("newpin.present.malformed"));
            return;
        }
        Optional<String> fault = NewPinRules.fault(old, one, two);
        if (fault.isPresent()) {
            complain(AgentWords.say(fault.get()));
            return;
        }
        Optional<Pin> was = request.withPresent() ? Optional.of(Pin.of(old)) : Optional.empty();
        answered.accept(new NewPinAnswer.Given(was, Pin.of(one)));
    }
}
