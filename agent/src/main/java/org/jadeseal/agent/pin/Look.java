// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JTextArea;

/// Colours, letters and the few shapes that the windows are made of; the same as on the pages.
final class Look {

    static final Color JADE = new Color(0x0F6B52);
    static final Color JADE_DEEP = new Color(0x0A4A39);
    static final Color INK = new Color(0x1B2420);
    static final Color INK_SOFT = new Color(0x53605A);
    static final Color PAPER = Color.WHITE;
    static final Color LINE = new Color(0x98A59D);
    static final Color GONE = new Color(0xD6DBD8);
    static final Color QUIET = new Color(0xE7EBE8);
    static final Color SEAL = new Color(0xB3261E);
    static final Color FIELD = new Color(0x5D6A63);
    static final int WIDTH = 382;

    private static final String PROBE = "晶片卡密碼驗證";
    private static final List<String> FAMILIES =
            List.of(
                    "Noto Sans TC",
                    "Noto Sans CJK TC",
                    "Microsoft JhengHei",
                    "PingFang TC",
                    "Noto Sans CJK SC",
                    "Droid Sans Fallback");

    private static final Font BASE = new Font(family(), Font.PLAIN, 16);

    private Look() {}

    /// Before the first window.
    static void prepare() {
        FlatLightLaf.setup();
    }

    static Font plain() {
        return BASE;
    }

    static Font bold() {
        return BASE.deriveFont(Font.BOLD);
    }

    static Font small() {
        return BASE.deriveFont(14.5f);
    }

    /// Text that breaks into lines; never read as mark-up.
    static JTextArea paragraph(String text, Font font, Color colour, int width) {
        var area = new JTextArea(text);
        area.setFont(font);
        area.setForeground(colour);
        area.setBackground(PAPER);
        area.setLineWrap(true);
        area.setEditable(false);
        area.setFocusable(false);
        area.setBorder(null);
        area.setSize(width, Short.MAX_VALUE);
        area.setPreferredSize(new Dimension(width, area.getPreferredSize().height));
        return area;
    }

    static JLabel label(String text, Font font, Color colour) {
        var label = new JLabel();
        label.putClientProperty("html.disable", true);
        label.setText(text);
        label.setFont(font);
        label.setForeground(colour);
        return label;
    }

    static JButton button(String text, boolean main) {
        var button = new JButton(text);
        button.setFont(bold());
        button.setForeground(main ? Color.WHITE : INK);
        button.setBackground(main ? JADE : QUIET);
        button.putClientProperty("JButton.buttonType", "borderless");
        button.putClientProperty(
                "FlatLaf.style", "arc: 8; margin: 8,20,8,20; toolbar.margin: 8,20,8,20");
        button.setOpaque(true);
        return button;
    }

    private static String family() {
        Set<String> there =
                Set.copyOf(
                        Arrays.asList(
                                GraphicsEnvironment.getLocalGraphicsEnvironment()
                                        .getAvailableFontFamilyNames()));
        return FAMILIES.stream().filter(there::contains).findFirst().orElseGet(() -> any(there));
    }

    /// A computer without any of them may still have another font with these signs.
    private static String any(Set<String> there) {
        return there.stream()
                .sorted()
                .filter(family -> new Font(family, Font.PLAIN, 16).canDisplayUpTo(PROBE) < 0)
                .findFirst()
                .orElse(Font.SANS_SERIF);
    }
}
