// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.station;

import java.io.IOException;
import java.util.List;

/// The part of the page behind the envelope's window: holder and postal address, nothing else. Long
/// ones are set smaller.
final class AddressWindow {

    private static final double LEFT = 24;
    private static final double TOP = 53;
    private static final double WIDTH = 80;
    private static final double LARGEST = 11.5;
    private static final double SMALLEST = 7;
    private static final int ADDRESS_LINES = 3;
    private static final int HOLDER_LINES = 2;

    private final LetterPage page;

    AddressWindow(LetterPage page) {
        this.page = page;
    }

    void draw(LetterFacts facts) throws IOException {
        double top = put(TOP, facts.address(), false, ADDRESS_LINES);
        put(top + 2.5, StationWords.chinese("addressee", facts.holder()), true, HOLDER_LINES);
    }

    private double put(double top, String text, boolean bold, int most) throws IOException {
        double size = LARGEST;
        List<String> lines = page.lines(WIDTH, new Ink(size, bold), text);
        while (lines.size() > most && size > SMALLEST) {
            size -= 0.5;
            lines = page.lines(WIDTH, new Ink(size, bold), text);
        }
        return page.paragraph(LEFT, top, WIDTH, new Ink(size, bold), text);
    }
}
