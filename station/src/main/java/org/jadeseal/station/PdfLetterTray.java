// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Puts each letter as a PDF of one A4 page into a folder of the officer's, readable by nobody
/// else: `pin-letter-P-000101.pdf` and `password-letter-W-000101.pdf`. Who prints them also deletes
/// them.
public final class PdfLetterTray implements LetterTray {

    private final LetterFolder folder;
    private final RareFonts rare;

    /// Looks for fonts of rare characters where this computer keeps its fonts.
    ///
    /// @param folder made when the first letter comes
    public PdfLetterTray(Path folder) {
        this(folder, RareFonts.ofThisComputer());
    }

    PdfLetterTray(Path folder, RareFonts rare) {
        this.folder = new LetterFolder(folder);
        this.rare = rare;
    }

    @Override
    public void check(LetterFacts facts) {
        try (LetterFonts fonts = LetterFonts.open(rare)) {
            fonts.requireGlyphs(facts.holder() + facts.address() + facts.account());
            folder.check();
        } catch (IOException e) {
            throw PrintFailedException.unwritable(e);
        }
    }

    @Override
    public void print(LetterFacts facts, LetterSecret pin, LetterSecret password) {
        deliver(List.of(new PinLetter(facts, pin), new PasswordLetter(facts, password)));
    }

    @Override
    public void printPin(LetterFacts facts, LetterSecret pin) {
        deliver(List.of(new PinLetter(facts, pin)));
    }

    @Override
    public void printPassword(LetterFacts facts, LetterSecret password) {
        deliver(List.of(new PasswordLetter(facts, password)));
    }

    private void deliver(List<Letter> letters) {
        try (LetterFonts fonts = LetterFonts.open(rare);
                LetterFolder.Delivery delivery = folder.delivery()) {
            for (Letter letter : letters) {
                delivery.add(
                        letter.word() + "-letter-" + letter.sheet() + ".pdf",
                        out -> write(fonts, out, letter));
            }
            delivery.complete();
        } catch (IOException e) {
            throw PrintFailedException.unwritable(e);
        }
    }

    private static void write(LetterFonts fonts, java.io.OutputStream out, Letter letter)
            throws IOException {
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setTitle(letter.title());
            try (var page = LetterPage.in(document, fonts.in(document))) {
                new LetterForm(page).draw(letter);
            }
            document.save(out);
        }
    }
}
