// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Noto Sans TC in two weights, and for characters it lacks whatever this computer has.
final class LetterFonts implements AutoCloseable {

    /// Warns at each font of a table that letters do not need; held here, else its level is lost.
    private static final Logger CHATTER = Logger.getLogger("org.apache.fontbox.ttf.CmapSubtable");

    static {
        CHATTER.setLevel(Level.SEVERE);
    }

    private final RareFonts files;
    private final TrueTypeFont regular;
    private final TrueTypeFont bold;
    private final List<TrueTypeFont> rare = new ArrayList<>();

    private LetterFonts(RareFonts files, TrueTypeFont regular, TrueTypeFont bold) {
        this.files = files;
        this.regular = regular;
        this.bold = bold;
    }

    static LetterFonts open(RareFonts files) throws IOException {
        return new LetterFonts(
                files, shipped("NotoSansTC_400Regular.ttf"), shipped("NotoSansTC_700Bold.ttf"));
    }

    /// @throws PrintFailedException naming the first character that no font has
    void requireGlyphs(String text) throws IOException {
        for (int codePoint : text.codePoints().toArray()) {
            having(codePoint, false);
        }
    }

    /// A font with this character.
    ///
    /// @throws PrintFailedException if there is none: a letter must not have a hole
    TrueTypeFont having(int codePoint, boolean heavy) throws IOException {
        TrueTypeFont usual = heavy ? bold : regular;
        if (RareFonts.has(usual, codePoint)) {
            return usual;
        }
        for (TrueTypeFont known : rare) {
            if (RareFonts.has(known, codePoint)) {
                return known;
            }
        }
        TrueTypeFont found =
                files.find(codePoint).orElseThrow(() -> PrintFailedException.noGlyph(codePoint));
        rare.add(found);
        return found;
    }

    /// Whether it is none of ours, and so has one weight only.
    boolean isRare(TrueTypeFont font) {
        return rare.contains(font);
    }

    /// To draw with in one document; these fonts must stay open until it is saved.
    Typeface in(PDDocument document) {
        return new Typeface(document, this);
    }

    @Override
    public void close() throws IOException {
        regular.close();
        bold.close();
        for (TrueTypeFont font : rare) {
            font.close();
        }
    }

    private static TrueTypeFont shipped(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        LetterFonts.class.getResourceAsStream(name),
                        () -> "the font " + name + " is not in the program, build it again")) {
            return new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
        }
    }
}
