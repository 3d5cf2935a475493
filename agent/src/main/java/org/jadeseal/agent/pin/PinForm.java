// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import org.jadeseal.agent.words.AgentWords;
import org.jadeseal.piv.Pin;

/// What is inside the PIN window: who asks, what for, which card, the field, the tries.
final class PinForm extends JPanel {

    private static final long serialVersionUID = 1L;

    private final transient PinRequest request;
    private final transient Consumer<PinAnswer> answered;
    private final PinField field = new PinField();
    private final JCheckBox confirmed = new JCheckBox();
    private final JPanel complaint = row();
    private int line;

    PinForm(PinRequest request, Consumer<PinAnswer> answered) {
        super(new GridBagLayout());
        this.request = request;
        this.answered = answered;
        setBackground(Look.PAPER);
        setBorder(BorderFactory.createEmptyBorder(16, 22, 20, 22));
        whoAsks();
        theField();
        theTries();
        theButtons();
    }

    JComponent first() {
        return field;
    }

    void wipe() {
        field.wipe();
    }

    private void whoAsks() {
        fact("pin.site", request.site());
        fact("pin.act", PinWords.act(request));
        fact("pin.account", request.account());
        fact("pin.holder", request.holder());
        fact("pin.reader", request.reader());
    }

    private void theField() {
        whole(Look.label(AgentWords.say("pin.label"), Look.bold(), Look.INK), 14);
        whole(
                Look.paragraph(AgentWords.say("pin.hint"), Look.small(), Look.INK_SOFT, Look.WIDTH),
                0);
        whole(field, 6);
        whole(complaint, 0);
        field.getAccessibleContext().setAccessibleName(AgentWords.say("pin.label"));
        field.addActionListener(_ -> confirm());
        if (request.wrongBefore()) {
            complain(AgentWords.say("pin.wrong", request.triesLeft()));
        }
    }

    private void theTries() {
        JPanel dots = row();
        dots.add(Look.label(AgentWords.say("pin.tries.before"), Look.plain(), Look.INK));
        dots.add(new TriesLeft(request.triesLeft()));
        dots.add(
                Look.label(
                        AgentWords.say("pin.tries.after", request.triesLeft()),
                        Look.plain(),
                        Look.INK));
        whole(dots, 10);
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

    private void theButtons() {
        JButton confirm = Look.button(AgentWords.say("ok"), true);
        JButton cancel = Look.button(AgentWords.say("cancel"), false);
        confirm.addActionListener(_ -> confirm());
        cancel.addActionListener(_ -> answered.accept(new PinAnswer.Cancelled()));
        JPanel buttons = row();
        buttons.add(confirm);
        buttons.add(cancel);
        whole(buttons, 16);
        getInputMap(WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke("ESCAPE"), "cancel");
        getActionMap().put("cancel", new Cancel());
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

    private void complain(String text) {
        complaint.removeAll();
        complaint.add(Look.paragraph(text, Look.bold(), Look.SEAL, Look.WIDTH));
        complaint.revalidate();
        if (getTopLevelAncestor() instanceof java.awt.Window window) {
            window.pack();
        }
    }

    private void fact(String label, String value) {
        var at = new GridBagConstraints();
        at.gridy = line++;
        at.anchor = GridBagConstraints.NORTHWEST;
        at.insets = new Insets(2, 0, 2, 14);
        add(Look.label(AgentWords.say(label), Look.plain(), Look.INK_SOFT), at);
        at.gridx = 1;
        at.weightx = 1;
        at.insets = new Insets(2, 0, 2, 0);
        add(Look.paragraph(value, Look.plain(), Look.INK, Look.WIDTH - 74), at);
    }

    private void whole(JComponent component, int above) {
        var at = new GridBagConstraints();
        at.gridy = line++;
        at.gridwidth = 2;
        at.fill = GridBagConstraints.HORIZONTAL;
        at.anchor = GridBagConstraints.WEST;
        at.insets = new Insets(above, 0, 0, 0);
        add(component, at);
    }

    private static JPanel row() {
        var row = new JPanel(new FlowLayout(FlowLayout.LEADING, 6, 0));
        row.setBackground(Look.PAPER);
        row.setBorder(BorderFactory.createEmptyBorder(0, -6, 0, 0));
        return row;
    }

    private final class Cancel extends AbstractAction {

        private static final long serialVersionUID = 1L;

        @Override
        public void actionPerformed(java.awt.event.ActionEvent e) {
            answered.accept(new PinAnswer.Cancelled());
        }
    }
}
