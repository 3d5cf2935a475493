// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.Point;
import java.awt.event.HierarchyEvent;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;

/// Every line of what is signed, one below the other; what is higher than the window may be is
/// scrolled.
final class SignedLines {

    private static final int HIGHEST = 320;

    /// Beside the labels, and left of a scroll bar.
    private static final int VALUE_WIDTH = Look.WIDTH - 130;

    private SignedLines() {}

    static JScrollPane of(List<PinRequest.Line> lines) {
        var sheet = new JPanel(new GridBagLayout());
        sheet.setBackground(Look.PAPER);
        for (int i = 0; i < lines.size(); i++) {
            add(sheet, i, lines.get(i));
        }
        var pane =
                new JScrollPane(
                        sheet,
                        ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                        ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        pane.setBorder(BorderFactory.createLineBorder(Look.LINE));
        pane.getVerticalScrollBar().setUnitIncrement(16);
        pane.addHierarchyListener(event -> firstLineFirst(event, pane));
        Dimension whole = sheet.getPreferredSize();
        pane.setPreferredSize(new Dimension(Look.WIDTH, Math.min(whole.height + 4, HIGHEST)));
        return pane;
    }

    /// The texts in it draw the pane to the last line when it is shown; it is read from the first.
    private static void firstLineFirst(HierarchyEvent event, JScrollPane pane) {
        boolean changed = (event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0;
        if (changed && pane.isShowing()) {
            SwingUtilities.invokeLater(() -> pane.getViewport().setViewPosition(new Point(0, 0)));
        }
    }

    private static void add(JPanel sheet, int row, PinRequest.Line line) {
        var at = new GridBagConstraints();
        at.gridy = row;
        at.anchor = GridBagConstraints.NORTHWEST;
        at.insets = new Insets(2, 8, 2, 10);
        sheet.add(Look.paragraph(line.label(), Look.small(), Look.INK_SOFT, 90), at);
        at.gridx = 1;
        at.weightx = 1;
        sheet.add(Look.paragraph(line.value(), Look.bold(), Look.INK, VALUE_WIDTH), at);
    }
}
