// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.awt.FlowLayout;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;

/// A question in a window of our own: lines, and a button for each answer. No key presses one that
/// was not chosen, lest something meant for another window does.
final class QuestionWindow {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int WIDTH = 560;

    private QuestionWindow() {}

    static Optional<String> ask(String title, List<String> lines, List<String> answers) {
        var answer = new Answer<Optional<String>>();
        CompletableFuture<OwnFrame> window =
                answer.askedBy(() -> open(title, lines, answers, answer));
        try {
            return answer.await(LONGEST, Optional.empty()).flatMap(choice -> choice);
        } finally {
            Answer.close(window, OwnFrame::dispose);
        }
    }

    private static OwnFrame open(
            String title,
            List<String> lines,
            List<String> answers,
            Answer<Optional<String>> answer) {
        var content = new JPanel();
        content.setLayout(new BoxLayout(content, BoxLayout.PAGE_AXIS));
        content.setBackground(Look.PAPER);
        content.setBorder(BorderFactory.createEmptyBorder(16, 22, 20, 22));
        content.setFocusable(true);
        for (String line : lines) {
            add(content, Look.paragraph(line, Look.plain(), Look.INK, WIDTH));
            content.add(Box.createVerticalStrut(8));
        }
        content.add(Box.createVerticalStrut(8));
        add(content, buttons(answers, answer));
        var frame = new OwnFrame(title, content, () -> answer.give(Optional.empty()));
        frame.show(content);
        return frame;
    }

    private static JPanel buttons(List<String> answers, Answer<Optional<String>> answer) {
        var buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, 0, 0));
        buttons.setBackground(Look.PAPER);
        for (String each : answers) {
            JButton button = Look.button(each, each.equals(answers.getFirst()));
            button.addActionListener(_ -> answer.give(Optional.of(each)));
            buttons.add(button);
            buttons.add(Box.createHorizontalStrut(8));
        }
        return buttons;
    }

    private static void add(JPanel content, JComponent component) {
        component.setAlignmentX(0);
        content.add(component);
    }
}
