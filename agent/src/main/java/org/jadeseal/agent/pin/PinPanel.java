// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import org.jadeseal.agent.words.AgentWords;

/// What windows that ask for a PIN have in common: who asks, lines below each other, a place for
/// complaints, two buttons.
abstract class PinPanel extends JPanel {

    private static final long serialVersionUID = 1L;

    private final JPanel complaint = row();
    private int line;

    PinPanel(PinRequest request) {
        super(new GridBagLayout());
        setBackground(Look.PAPER);
        setBorder(BorderFactory.createEmptyBorder(16, 22, 20, 22));
        fact("pin.site", request.site());
        fact("pin.act", PinWords.act(request));
        if (request.whose().signed().isEmpty()) {
            fact("pin.account", request.whose().account());
            fact("pin.holder", request.whose().holder());
        } else {
            whole(SignedLines.of(request.whose().signed()), 8);
        }
        fact("pin.reader", request.reader());
    }

    /// Says why it is typed here, where the reader has keys.
    final void whyHere(PinRequest request) {
        ReaderWords.here(request)
                .ifPresent(
                        why -> whole(Look.paragraph(why, Look.small(), Look.INK, Look.WIDTH), 14));
    }

    /// Where the keyboard is at first.
    abstract JComponent first();

    /// Overwrites what was typed.
    abstract void wipe();

    /// A heading, a hint, and a field below them.
    final void field(String label, String hint, PinField field) {
        whole(Look.label(AgentWords.say(label), Look.bold(), Look.INK), 14);
        whole(Look.paragraph(AgentWords.say(hint), Look.small(), Look.INK_SOFT, Look.WIDTH), 0);
        whole(field, 6);
        field.getAccessibleContext().setAccessibleName(AgentWords.say(label));
    }

    final void placeForComplaints() {
        whole(complaint, 0);
    }

    final void complain(String text) {
        complaint.removeAll();
        complaint.add(Look.paragraph(text, Look.bold(), Look.SEAL, Look.WIDTH));
        complaint.revalidate();
        if (getTopLevelAncestor() instanceof java.awt.Window window) {
            window.pack();
        }
    }

    final void tries(int left) {
        JPanel dots = row();
        dots.add(Look.label(AgentWords.say("pin.tries.before"), Look.plain(), Look.INK));
        dots.add(new TriesLeft(left));
        dots.add(Look.label(AgentWords.say("pin.tries.after", left), Look.plain(), Look.INK));
        whole(dots, 10);
    }

    final void buttons(String confirmText, Runnable confirmed, Runnable cancelled) {
        JButton confirm = Look.button(AgentWords.say(confirmText), true);
        JButton cancel = Look.button(AgentWords.say("cancel"), false);
        confirm.addActionListener(_ -> confirmed.run());
        cancel.addActionListener(_ -> cancelled.run());
        JPanel buttons = row();
        buttons.add(confirm);
        buttons.add(cancel);
        whole(buttons, 16);
        getInputMap(WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke("ESCAPE"), "cancel");
        getActionMap().put("cancel", new Cancel(cancelled));
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

    final void whole(JComponent component, int above) {
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

    private static final class Cancel extends AbstractAction {

        private static final long serialVersionUID = 1L;

        private final transient Runnable cancelled;

        Cancel(Runnable cancelled) {
            this.cancelled = cancelled;
        }

        @Override
        public void actionPerformed(java.awt.event.ActionEvent e) {
            cancelled.run();
        }
    }
}
