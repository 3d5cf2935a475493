// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import org.jadeseal.agent.words.AgentWords;

/// The tries that are left, as dots; the number stands beside them in words.
final class TriesLeft extends JComponent {

    private static final long serialVersionUID = 1L;
    private static final int DOT = 11;
    private static final int STEP = 16;
    private static final int USUAL = 3;

    private final int left;

    TriesLeft(int left) {
        this.left = left;
        setPreferredSize(new Dimension(STEP * dots(), STEP));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var drawing = (Graphics2D) graphics.create();
        drawing.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (int dot = 0; dot < dots(); dot++) {
            drawing.setColor(dot < left ? Look.JADE : Look.GONE);
            drawing.fillOval(dot * STEP, (getHeight() - DOT) / 2, DOT, DOT);
        }
        drawing.dispose();
    }

    /// Dots say nothing to who cannot see them.
    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new InWords();
            accessibleContext.setAccessibleName(AgentWords.say("pin.tries", left));
        }
        return accessibleContext;
    }

    private final class InWords extends AccessibleJComponent {

        private static final long serialVersionUID = 1L;
    }

    private int dots() {
        return Math.clamp(left, USUAL, 8);
    }
}
