// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.SwingUtilities;
import org.jadeseal.agent.words.AgentWords;

/// [WorkView] in a window that is in nobody's way: it is not on top and takes no keys from another
/// window. Closing it ends the agent; a step that is cut off can be continued from the website.
public final class WorkWindow implements WorkView {

    /// How long a good end is to be read.
    private static final Duration FAREWELL = Duration.ofSeconds(6);

    private static final int LINES = 5;

    private final JFrame frame = new JFrame();
    private final JPanel now = column();
    private final JProgressBar bar = new JProgressBar();
    private final JPanel before = column();
    private final JButton close = Look.button(AgentWords.say("work.close"), false);
    private final Deque<String> said = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private WorkWindow(String site, String version, Runnable whenClosed) {
        frame.setTitle(AgentWords.say("work.title"));
        frame.setAutoRequestFocus(false);
        frame.setResizable(false);
        frame.setDefaultCloseOperation(JFrame.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(
                new WindowAdapter() {
                    @Override
                    public void windowClosing(WindowEvent e) {
                        leave(whenClosed);
                    }
                });
        close.addActionListener(_ -> leave(whenClosed));
        bar.setVisible(false);
        bar.setIndeterminate(true);
        bar.setForeground(Look.JADE);
        bar.getAccessibleContext().setAccessibleName(AgentWords.say("work.busy"));
        frame.setContentPane(content(site, version));
    }

    /// Opens it and waits until it is there. Needs a display.
    ///
    /// @param whenClosed called in Swing's thread when the person closes it
    public static WorkWindow open(String site, String version, Runnable whenClosed) {
        Look.prepare();
        return Answer.opened(
                        () -> {
                            var window = new WorkWindow(site, version, whenClosed);
                            window.frame.pack();
                            window.frame.setLocationByPlatform(true);
                            window.frame.setVisible(true);
                            return window;
                        })
                .join();
    }

    @Override
    public void tell(String sentence) {
        SwingUtilities.invokeLater(() -> show(sentence, false));
    }

    @Override
    public void begin(String step) {
        SwingUtilities.invokeLater(() -> show(step, true));
    }

    @Override
    public void end(String why, boolean isWrong) {
        SwingUtilities.invokeLater(() -> show(why, false));
        try {
            if (isWrong) {
                closed.await();
            } else {
                boolean _ = closed.await(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        SwingUtilities.invokeLater(frame::dispose);
    }

    @Override
    public void rest() {
        SwingUtilities.invokeLater(() -> bar.setVisible(false));
    }

    /// What stood there before moves to the list below.
    private void show(String sentence, boolean isBusy) {
        said.addFirst(sentence);
        while (said.size() > LINES) {
            said.removeLast();
        }
        now.removeAll();
        add(now, Look.paragraph(sentence, Look.bold(), Look.INK, Look.WIDTH));
        before.removeAll();
        said.stream()
                .skip(1)
                .map(line -> Look.paragraph(line, Look.small(), Look.INK_SOFT, Look.WIDTH))
                .forEach(line -> add(before, line));
        bar.setVisible(isBusy);
        frame.pack();
    }

    private void leave(Runnable whenClosed) {
        closed.countDown();
        whenClosed.run();
    }

    private JPanel content(String site, String version) {
        var content = column();
        content.setBorder(BorderFactory.createEmptyBorder(16, 22, 20, 22));
        add(content, Look.label(site, Look.plain(), Look.INK_SOFT));
        content.add(Box.createVerticalStrut(10));
        add(content, now);
        content.add(Box.createVerticalStrut(6));
        add(content, bar);
        content.add(Box.createVerticalStrut(6));
        add(content, before);
        content.add(Box.createVerticalStrut(12));
        add(content, foot(version));
        return content;
    }

    private JPanel foot(String version) {
        var foot = new JPanel(new BorderLayout());
        foot.setBackground(Look.PAPER);
        var buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 0, 0));
        buttons.setBackground(Look.PAPER);
        buttons.add(close);
        String text = AgentWords.say("work.version", version);
        foot.add(Look.label(text, Look.small(), Look.INK_SOFT), BorderLayout.LINE_START);
        foot.add(buttons, BorderLayout.LINE_END);
        foot.add(Box.createHorizontalStrut(Look.WIDTH), BorderLayout.PAGE_START);
        return foot;
    }

    private static JPanel column() {
        var column = new JPanel();
        column.setLayout(new BoxLayout(column, BoxLayout.PAGE_AXIS));
        column.setBackground(Look.PAPER);
        return column;
    }

    private static void add(JPanel column, JComponent component) {
        component.setAlignmentX(0);
        column.add(component);
    }
}
