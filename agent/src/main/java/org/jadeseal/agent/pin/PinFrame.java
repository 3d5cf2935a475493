// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import org.jadeseal.agent.words.AgentWords;
import org.jadeseal.piv.Pin;

/// The window that asks for the PIN, with the manual's title and labels. Lives on Swing's event
/// thread.
final class PinFrame extends JDialog {

    private static final long serialVersionUID = 1L;
    private static final Color JADE = new Color(0x0A4A39);
    private static final Color SEAL = new Color(0xB3261E);
    private static final Color SOFT = new Color(0x53605A);
    private static final int WIDTH_OF_CONTENT = 430;
    private static final int LAST_TRY = 1;

    private final transient PinRequest request;
    private final transient CompletableFuture<PinAnswer> answer;
    private final JPasswordField field = new JPasswordField();
    private final JLabel problem = new JLabel(" ");

    private PinFrame(PinRequest request, CompletableFuture<PinAnswer> answer) {
        super((java.awt.Frame) null, AgentWords.say("pin.title"));
        this.request = request;
        this.answer = answer;
    }

    static PinFrame show(PinRequest request, CompletableFuture<PinAnswer> answer) {
        var frame = new PinFrame(request, answer);
        frame.build();
        frame.setVisible(true);
        frame.toFront();
        frame.field.requestFocusInWindow();
        return frame;
    }

    private void build() {
        setAlwaysOnTop(true);
        setResizable(false);
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        addWindowListener(
                new WindowAdapter() {
                    @Override
                    public void windowClosing(WindowEvent e) {
                        answer.complete(new PinAnswer.Cancelled());
                    }
                });
        field.setTransferHandler(null);
        field.getAccessibleContext().setAccessibleName(AgentWords.say("pin.label"));
        add(header(), BorderLayout.NORTH);
        add(body(), BorderLayout.CENTER);
        pack();
        setSize(new Dimension(Math.max(WIDTH_OF_CONTENT, getWidth()), getHeight()));
        setLocationRelativeTo(null);
    }

    private JComponent header() {
        var title = new JLabel(AgentWords.say("pin.title"));
        title.setForeground(Color.WHITE);
        title.setFont(title.getFont().deriveFont(Font.BOLD));
        var bar = new JPanel(new FlowLayout(FlowLayout.LEFT, 16, 10));
        bar.setBackground(JADE);
        bar.add(title);
        return bar;
    }

    private JComponent body() {
        var body = new JPanel();
        body.setLayout(new BoxLayout(body, BoxLayout.Y_AXIS));
        body.setBorder(BorderFactory.createEmptyBorder(16, 20, 16, 20));
        body.setBackground(Color.WHITE);
        body.add(fact("pin.site", request.site()));
        body.add(fact("pin.act", PinWords.act(request)));
        body.add(fact("pin.account", request.account()));
        body.add(fact("pin.holder", request.holder()));
        body.add(fact("pin.reader", request.reader()));
        body.add(Box.createVerticalStrut(12));
        body.add(left(bold(AgentWords.say("pin.label"))));
        body.add(left(soft(AgentWords.say("pin.hint"))));
        body.add(left(field));
        body.add(left(tries()));
        problem.setForeground(SEAL);
        problem.setText(
                request.wrongBefore() ? AgentWords.say("pin.wrong", request.triesLeft()) : " ");
        body.add(left(problem));
        body.add(left(buttons()));
        return body;
    }

    private static JComponent fact(String name, String value) {
        var line = new JPanel(new FlowLayout(FlowLayout.LEFT, 0, 1));
        line.setOpaque(false);
        JLabel label = soft(AgentWords.say(name));
        label.setPreferredSize(new Dimension(90, label.getPreferredSize().height));
        line.add(label);
        line.add(new JLabel(value.isEmpty() ? "–" : value));
        return left(line);
    }

    private JComponent tries() {
        var line = new JPanel(new FlowLayout(FlowLayout.LEFT, 8, 6));
        line.setOpaque(false);
        line.add(new JLabel(AgentWords.say("pin.tries", request.triesLeft())));
        line.add(new TriesLeft(request.triesLeft()));
        return line;
    }

    private JComponent buttons() {
        var ok = new JButton(AgentWords.say("ok"));
        ok.addActionListener(_ -> give());
        var cancel = new JButton(AgentWords.say("cancel"));
        cancel.addActionListener(_ -> answer.complete(new PinAnswer.Cancelled()));
        getRootPane().setDefaultButton(ok);
        var line = new JPanel(new FlowLayout(FlowLayout.LEFT, 8, 0));
        line.setOpaque(false);
        line.add(ok);
        line.add(cancel);
        return line;
    }

    /// Hands the PIN over, unless it cannot be one; on the last try only after a second
    /// confirmation.
    private void give() {
        char[] typed = field.getPassword();
        try {
            if (!Pin.isWellFormed(typed)) {
                problem.setText(AgentWords.say("pin.hint"));
            } else if (request.triesLeft() > LAST_TRY || confirmsLastTry()) {
                answer.complete(new PinAnswer.Given(Pin.of(typed)));
                field.setText("");
            }
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private boolean confirmsLastTry() {
        return JOptionPane.showConfirmDialog(
                        this,
                        AgentWords.say("pin.last"),
                        AgentWords.say("pin.title"),
                        JOptionPane.OK_CANCEL_OPTION)
                == JOptionPane.OK_OPTION;
    }

    private static JComponent left(JComponent component) {
        component.setAlignmentX(LEFT_ALIGNMENT);
        return component;
    }

    private static JLabel bold(String text) {
        var label = new JLabel(text);
        label.setFont(label.getFont().deriveFont(Font.BOLD));
        return label;
    }

    private static JLabel soft(String text) {
        var label = new JLabel(text);
        label.setForeground(SOFT);
        return label;
    }
}
