// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The fonts of one document, each embedded once and with no more than the characters drawn.
final class Typeface {

    private final PDDocument document;
    private final LetterFonts fonts;
    private final Map<TrueTypeFont, PDFont> embedded = new HashMap<>();

    Typeface(PDDocument document, LetterFonts fonts) {
        this.document = document;
        this.fonts = fonts;
    }

    /// A piece of text that one font can draw.
    ///
    /// @param thin whether it should be heavier than the font is
    record Run(PDFont font, String text, boolean thin) {

        /// In thousandths of the size.
        float width() throws IOException {
            return font.getStringWidth(text);
        }
    }

    /// Cuts a text where its characters need another font.
    List<Run> runs(String text, boolean bold) throws IOException {
        var runs = new ArrayList<Run>();
        for (int codePoint : text.codePoints().toArray()) {
            TrueTypeFont having = fonts.having(codePoint, bold);
            PDFont font = embedded(having);
            String character = Character.toString(codePoint);
            if (!runs.isEmpty() && runs.getLast().font().equals(font)) {
                character = runs.removeLast().text() + character;
            }
            runs.add(new Run(font, character, bold && fonts.isRare(having)));
        }
        return runs;
    }

    private PDFont embedded(TrueTypeFont font) throws IOException {
        PDFont known = embedded.get(font);
        if (known == null) {
            known = PDType0Font.load(document, font, true);
            embedded.put(font, known);
        }
        return known;
    }
}
