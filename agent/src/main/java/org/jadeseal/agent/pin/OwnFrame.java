// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.awt.BorderLayout;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;

/// A window with our own header, on top of all others, that can be moved by its header.
final class OwnFrame {

    private @Nullable JComponent first;
    private final JDialog dialog = new JDialog((Dialog) null);

    OwnFrame(String title, JComponent content, Runnable closed) {
        dialog.setTitle(title);
        dialog.setUndecorated(true);
        dialog.setAlwaysOnTop(true);
        dialog.setDefaultCloseOperation(JDialog.DO_NOTHING_ON_CLOSE);
        var outline = new JPanel(new BorderLayout());
        outline.setBackground(Look.PAPER);
        outline.setBorder(BorderFactory.createLineBorder(Look.LINE));
        outline.add(header(title), BorderLayout.NORTH);
        outline.add(content, BorderLayout.CENTER);
        dialog.setContentPane(outline);
        dialog.addWindowListener(
                new WindowAdapter() {
                    @Override
                    public void windowClosing(WindowEvent e) {
                        closed.run();
                    }
                });
    }

    /// Opens it in the middle of the screen.
    ///
    /// @param toType where keys go at first, and after a click on the header
    void show(JComponent toType) {
        first = toType;
        dialog.pack();
        dialog.setLocationRelativeTo(null);
        dialog.setVisible(true);
        dialog.toFront();
        toType.requestFocusInWindow();
    }

    /// Which button Enter presses.
    void confirmBy(JButton button) {
        dialog.getRootPane().setDefaultButton(button);
    }

    void dispose() {
        dialog.dispose();
    }

    private JLabel header(String title) {
        JLabel header = Look.label(title, Look.bold(), Look.PAPER);
        header.setOpaque(true);
        header.setBackground(Look.JADE_DEEP);
        header.setBorder(BorderFactory.createEmptyBorder(0, 18, 0, 18));
        header.setPreferredSize(new Dimension(Look.WIDTH + 46, 48));
        var mover = new Mover();
        header.addMouseListener(mover);
        header.addMouseMotionListener(mover);
        return header;
    }

    private final class Mover extends MouseAdapter {

        private @Nullable Point grip;

        @Override
        public void mousePressed(MouseEvent e) {
            grip = e.getPoint();
        }

        @Override
        public void mouseReleased(MouseEvent e) {
            JComponent toType = first;
            if (toType != null) {
                toType.requestFocus();
            }
        }

        @Override
        public void mouseDragged(MouseEvent e) {
            Point from = grip;
            if (from != null) {
                dialog.setLocation(e.getXOnScreen() - from.x, e.getYOnScreen() - from.y);
            }
        }
    }
}
