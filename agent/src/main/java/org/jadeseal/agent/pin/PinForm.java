// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.util.Arrays;
import java.util.function.Consumer;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import org.jadeseal.agent.words.AgentWords;
import org.jadeseal.piv.Pin;

/// What is inside the PIN window: who asks, what for, which card, the field, the tries.
final class PinForm extends PinPanel {

    private static final long serialVersionUID = 1L;

    private final transient PinRequest request;
    private final transient Consumer<PinAnswer> answered;
    private final PinField field = new PinField();
    private final JCheckBox confirmed = new JCheckBox();

    PinForm(PinRequest request, Consumer<PinAnswer> answered) {
        super(request);
        this.request = request;
        this.answered = answered;
        whyHere(request);
        field("pin.label", request.whose().signed().isEmpty() ? "pin.hint" : "pin.hint.own", field);
        placeForComplaints();
        field.addActionListener(_ -> confirm());
        if (request.wrongBefore()) {
            complain(AgentWords.say("pin.wrong", request.triesLeft()));
        }
        theTries();
        buttons("ok", this::confirm, () -> answered.accept(new PinAnswer.Cancelled()));
    }

    @Override
    JComponent first() {
        return field;
    }

    @Override
    void wipe() {
        field.wipe();
    }

    private void theTries() {
        tries(request.triesLeft());
        if (isLastTry()) {
            whole(
                    Look.paragraph(AgentWords.say("pin.last"), Look.bold(), Look.SEAL, Look.WIDTH),
                    8);
            confirmed.setText(AgentWords.say("pin.last.confirm"));
            confirmed.setFont(Look.plain());
            confirmed.setBackground(Look.PAPER);
            whole(confirmed, 4);
        }
    }

    private boolean isLastTry() {
        return request.triesLeft() <= 1;
    }

    private void confirm() {
        if (isLastTry() && !confirmed.isSelected()) {
            complain(AgentWords.say("pin.last.missing"));
            return;
        }
        char[] digits = field.getPassword();
        try {
            if (Pin.isWellFormed(digits)) {
                answered.accept(new PinAnswer.Given(Pin.of(digits)));
            } else {
                complain(AgentWords.say("pin.malformed"));
            }
        } finally {
            Arrays.fill(digits, '\0');
            field.wipe();
        }
    }
}
