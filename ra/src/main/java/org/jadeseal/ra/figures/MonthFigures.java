// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.figures;

import java.time.YearMonth;
import java.util.List;

/// What a month in Asia/Taipei has brought.
public record MonthFigures(YearMonth month, List<Line> lines) {

    public MonthFigures {
        lines = List.copyOf(lines);
    }

    /// One number.
    ///
    /// @param part what it is about: `forms`, `certificates`, `cards`, `letters`, `logins`
    /// @param name of what is counted, as `REGISTRATION EXECUTED`, `hold`
    public record Line(String part, String name, long number) {}

    /// Those of one part.
    public List<Line> of(String part) {
        return lines.stream().filter(line -> line.part().equals(part)).toList();
    }
}
