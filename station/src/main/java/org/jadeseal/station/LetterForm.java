// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import java.io.IOException;

/// Where things stand on an A4 page that is folded in three like a Z, for a window envelope: the
/// address shows in the window, the secret lies inside below the second fold. Black on white.
///
/// ```
///   0 mm  cover: sender, window with holder and address, title and sheet beside it
///  99 mm  fold back
///         what it is, for whom, what to do
/// 198 mm  fold forward
///         the secret
/// 297 mm
/// ```
final class LetterForm {

    private static final double LEFT = 22;
    private static final double RIGHT = 188;
    private static final double BESIDE_WINDOW = 122;
    private static final double FIRST_FOLD = 99;
    private static final double SECOND_FOLD = 198;
    private static final int ADVICES = 4;

    private final LetterPage page;

    LetterForm(LetterPage page) {
        this.page = page;
    }

    void draw(Letter letter) throws IOException {
        sender();
        new AddressWindow(page).draw(letter.facts());
        cover(letter);
        fold(FIRST_FOLD, "fold.back");
        inside(letter);
        fold(SECOND_FOLD, "fold.forward");
        secret(letter);
    }

    private void sender() throws IOException {
        page.frame(LEFT, 14, 10, 10, 1);
        page.line(LEFT + 1.9, 21.3, Ink.bold(18), "玉");
        page.line(LEFT + 14, 18.2, Ink.bold(11), StationWords.chinese("service"));
        page.line(LEFT + 14, 23.2, Ink.plain(8), StationWords.english("service"));
    }

    private void cover(Letter letter) throws IOException {
        page.line(BESIDE_WINDOW, 52, Ink.bold(13), letter.title());
        page.line(BESIDE_WINDOW, 57, Ink.plain(8), StationWords.english(letter.word() + ".title"));
        page.line(BESIDE_WINDOW, 65, Ink.plain(9.5), StationWords.chinese("sheet", letter.sheet()));
        if (letter.onCover().isPresent()) {
            page.line(BESIDE_WINDOW, 74, Ink.bold(12), letter.onCover().get());
        }
        page.line(LEFT, 91.5, Ink.plain(8.5), StationWords.chinese("closed"));
        page.line(LEFT, 95.2, Ink.plain(7), StationWords.english("closed"));
    }

    private void fold(double top, String word) throws IOException {
        page.dashes(2);
        page.rule(8, top, 202, top, 0.3);
        page.dashes(0);
        page.line(
                150,
                top - 1.4,
                Ink.plain(7),
                StationWords.chinese(word) + "　" + StationWords.english(word));
    }

    private void inside(Letter letter) throws IOException {
        page.line(LEFT, 112, Ink.bold(15), letter.title());
        double top = 121;
        for (Letter.Row row : letter.rows()) {
            page.line(LEFT, top, Ink.plain(10), StationWords.chinese(row.word()));
            top = page.paragraph(LEFT + 26, top, RIGHT - LEFT - 26, Ink.bold(10), row.value());
        }
        top += 2.5;
        for (int advice = 1; advice <= ADVICES; advice++) {
            page.line(LEFT, top, Ink.plain(9.5), advice + ".");
            top = advise(top, Ink.plain(9.5), StationWords.chinese(letter.word() + "." + advice));
        }
        advise(top + 1, Ink.plain(8), StationWords.english(letter.word() + ".1"));
    }

    private double advise(double top, Ink ink, String text) throws IOException {
        return page.paragraph(LEFT + 6, top, RIGHT - LEFT - 6, ink, text);
    }

    private void secret(Letter letter) throws IOException {
        String label = StationWords.chinese(letter.word() + ".secret");
        page.frame(LEFT, 216, RIGHT - LEFT, 34, 0.8);
        page.line(LEFT + 8, 225, Ink.plain(8), StationWords.english(letter.word() + ".secret"));
        if (letter.labelBefore()) {
            double end = page.line(LEFT + 8, 238, Ink.plain(13), label + " ");
            page.secret(end + 2, 238, Ink.bold(26), letter.secret());
        } else {
            page.line(LEFT + 8, 231.5, Ink.plain(13), label);
            page.secret(LEFT + 8, 244, Ink.bold(26), letter.secret());
        }
        page.line(LEFT, 258, Ink.plain(9.5), StationWords.chinese(letter.word() + ".after"));
        page.line(LEFT, 263, Ink.plain(8), StationWords.english(letter.word() + ".after"));
        page.line(LEFT, 270, Ink.plain(8), StationWords.chinese("sheet", letter.sheet()));
    }
}
