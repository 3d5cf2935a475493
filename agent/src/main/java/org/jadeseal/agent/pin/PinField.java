// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.awt.Dimension;
import java.util.Arrays;
import javax.swing.BorderFactory;
import javax.swing.JPasswordField;
import javax.swing.text.AbstractDocument;
import javax.swing.text.AttributeSet;
import javax.swing.text.BadLocationException;
import javax.swing.text.DocumentFilter;
import org.jadeseal.piv.Pin;
import org.jspecify.annotations.Nullable;

/// Takes up to 8 digits from the keyboard; nothing can be pasted, dragged or copied.
final class PinField extends JPasswordField {

    private static final long serialVersionUID = 1L;

    PinField() {
        setFont(Look.plain());
        setPreferredSize(new Dimension(Look.WIDTH, 46));
        setBorder(
                BorderFactory.createCompoundBorder(
                        BorderFactory.createLineBorder(Look.FIELD, 2),
                        BorderFactory.createEmptyBorder(4, 12, 4, 12)));
        setTransferHandler(null);
        setDragEnabled(false);
        ((AbstractDocument) getDocument()).setDocumentFilter(new EightDigits());
    }

    /// Overwrites what was typed, then empties the field.
    void wipe() {
        char[] zeros = new char[getDocument().getLength()];
        Arrays.fill(zeros, '0');
        setText(new String(zeros));
        setText("");
    }

    private static final class EightDigits extends DocumentFilter {

        @Override
        public void insertString(
                FilterBypass bypass, int offset, String text, @Nullable AttributeSet attributes)
                throws BadLocationException {
            replace(bypass, offset, 0, text, attributes);
        }

        @Override
        public void replace(
                FilterBypass bypass,
                int offset,
                int length,
                @Nullable String text,
                @Nullable AttributeSet attributes)
                throws BadLocationException {
            String digits = text == null ? "" : text;
            int after = bypass.getDocument().getLength() - length + digits.length();
            if (digits.chars().allMatch(c -> c >= '0' && c <= '9') && after <= Pin.LONGEST) {
                bypass.replace(offset, length, digits, attributes);
            }
        }
    }
}
