// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.awt.Dimension;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListSelectionModel;
import org.jadeseal.agent.words.AgentWords;

/// Has the person choose a reader from a list (「選擇讀卡機」).
final class ReaderWindow {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    /// Empty if the person gives up or does not answer.
    Optional<String> choose(List<String> readerNames) {
        var answer = new Answer<Optional<String>>();
        CompletableFuture<OwnFrame> window = answer.askedBy(() -> open(readerNames, answer));
        try {
            return answer.await(LONGEST, Optional.empty()).flatMap(choice -> choice);
        } finally {
            Answer.close(window, OwnFrame::dispose);
        }
    }

    private static OwnFrame open(List<String> readerNames, Answer<Optional<String>> answer) {
        var list = new JList<>(readerNames.toArray(String[]::new));
        list.setFont(Look.plain());
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setSelectedIndex(0);
        list.setSelectionBackground(Look.JADE);
        list.setSelectionForeground(Look.PAPER);
        list.setMaximumSize(new Dimension(Short.MAX_VALUE, list.getPreferredSize().height));
        if (list.getCellRenderer() instanceof JComponent line) {
            line.putClientProperty("html.disable", true);
        }
        var content = new JPanel();
        content.setLayout(new BoxLayout(content, BoxLayout.PAGE_AXIS));
        content.setBackground(Look.PAPER);
        content.setBorder(BorderFactory.createEmptyBorder(16, 22, 20, 22));
        String question = AgentWords.say("reader.label");
        add(content, Look.paragraph(question, Look.plain(), Look.INK, Look.WIDTH));
        content.add(Box.createVerticalStrut(10));
        add(content, list);
        content.add(Box.createVerticalStrut(14));
        JButton confirm = Look.button(AgentWords.say("ok"), true);
        add(content, buttons(confirm, list, answer));
        var frame =
                new OwnFrame(
                        AgentWords.say("reader.title"),
                        content,
                        () -> answer.give(Optional.empty()));
        frame.confirmBy(confirm);
        frame.show(list);
        return frame;
    }

    private static JPanel buttons(
            JButton confirm, JList<String> list, Answer<Optional<String>> answer) {
        var buttons = new JPanel(new java.awt.FlowLayout(java.awt.FlowLayout.LEADING, 0, 0));
        buttons.setBackground(Look.PAPER);
        JButton cancel = Look.button(AgentWords.say("cancel"), false);
        confirm.addActionListener(_ -> answer.give(Optional.ofNullable(list.getSelectedValue())));
        cancel.addActionListener(_ -> answer.give(Optional.empty()));
        buttons.add(confirm);
        buttons.add(Box.createHorizontalStrut(8));
        buttons.add(cancel);
        return buttons;
    }

    private static void add(JPanel content, JComponent component) {
        component.setAlignmentX(0);
        content.add(component);
    }
}
