// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.JComponent;
import org.jadeseal.agent.words.AgentWords;

/// The tries that are left, as dots; the number stands beside them in words.
final class TriesLeft extends JComponent {

    private static final long serialVersionUID = 1L;
    private static final int DOT = 11;
    private static final int STEP = 16;
    private static final int USUAL = 3;
    private static final Color LEFT = new Color(0x0F6B52);
    private static final Color GONE = new Color(0xD6DBD8);

    private final int left;

    TriesLeft(int left) {
        this.left = left;
        getAccessibleContext().setAccessibleName(AgentWords.say("pin.tries", left));
        setPreferredSize(new Dimension(STEP * dots(), DOT + 2));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var drawing = (Graphics2D) graphics.create();
        drawing.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (int dot = 0; dot < dots(); dot++) {
            drawing.setColor(dot < left ? LEFT : GONE);
            drawing.fillOval(dot * STEP, 1, DOT, DOT);
        }
        drawing.dispose();
    }

    private int dots() {
        return Math.clamp(left, USUAL, 8);
    }
}
