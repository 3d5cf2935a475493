// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.page;

import java.util.ArrayList;
import java.util.List;

/// A bar code that every hand scanner reads (ISO/IEC 16388): nine bars and gaps a sign, three of
/// them wide.
///
/// @param text digits and capital letters, at most 12; none draw nothing
public record Code39(String text) {

    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";

    /// Widths of bar, gap, bar … of each sign; 2 is wide.
    private static final String[] WIDTHS = {
        "111221211", "211211112", "112211112", "212211111", "111221112", "211221111", "112221111",
        "111211212", "211211211", "112211211", "211112112", "112112112", "212112111", "111122112",
        "211122111", "112122111", "111112212", "211112211", "112112211", "111122211", "211111122",
        "112111122", "212111121", "111121122", "211121121", "112121121", "111111222", "211111221",
        "112111221", "111121221", "221111112", "122111112", "222111111", "121121112", "221121111",
        "122121111", "121121211"
    };

    private static final int NARROW = 2;
    private static final int WIDE = 5;

    /// One black bar.
    public record Bar(int x, int width) {}

    /// From left to right; between signs there is a narrow gap.
    public List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        int x = 0;
        for (char sign : (text.isEmpty() ? "" : "*" + text + "*").toCharArray()) {
            String widths = WIDTHS[SIGNS.indexOf(sign)];
            for (int i = 0; i < widths.length(); i++) {
                int width = widths.charAt(i) == '2' ? WIDE : NARROW;
                if (i % 2 == 0) {
                    bars.add(new Bar(x, width));
                }
                x += width;
            }
            x += NARROW;
        }
        return bars;
    }

    public int width() {
        return bars().isEmpty() ? 0 : bars().getLast().x() + bars().getLast().width();
    }
}
