// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jadeseal.ra.figures.MonthFigures;
import org.jadeseal.ra.figures.MonthFigures.Line;
import org.jadeseal.web.page.Frame;

/// What a month has brought, as a page and as a table for other programs.
///
/// @param newest this month
record MonthPage(MonthFigures figures, YearMonth newest) {

    static final List<String> PARTS =
            List.of("forms", "certificates", "cards", "letters", "logins");

    /// The words for what a line counts.
    static String words(Frame frame, Line line) {
        String[] parts = line.name().split(" ", -1);
        return parts.length == 2
                ? frame.t("work.kind." + parts[0])
                        + " – "
                        + frame.t("form.stage." + parts[1].toLowerCase(Locale.ROOT))
                : frame.t("figures." + line.part() + "." + line.name());
    }

    YearMonth before() {
        return figures.month().minusMonths(1);
    }

    YearMonth after() {
        return figures.month().plusMonths(1);
    }

    boolean hasAfter() {
        return figures.month().isBefore(newest);
    }

    /// RFC 4180, with a heading; nothing in it needs quotes.
    String csv() {
        StringBuilder text = new StringBuilder("month,part,name,number\r\n");
        for (Line line : figures.lines()) {
            text.append(figures.month())
                    .append(',')
                    .append(line.part())
                    .append(',')
                    .append(line.name())
                    .append(',')
                    .append(line.number())
                    .append("\r\n");
        }
        return text.toString();
    }
}
