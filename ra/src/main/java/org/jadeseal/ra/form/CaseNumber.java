// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/// 案件編號: `R-2611-0412`, counted anew each month in Asia/Taipei.
public record CaseNumber(String value) {

    private static final String FORM = "R-[0-9]{2}(0[1-9]|1[0-2])-[0-9]{4,7}";

    public CaseNumber {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException(
                    "case number must look like R-2611-0412, was '" + value + "'");
        }
    }

    static CaseNumber of(YearMonth month, long count) {
        return new CaseNumber(
                "R-%02d%02d-%04d".formatted(month.getYear() % 100, month.getMonthValue(), count));
    }

    /// Where the case stands in the order of all cases: month, then count.
    public long position() {
        long count = Long.parseLong(value.substring(7));
        return Long.parseLong(value.substring(2, 6)) * 10_000_000L + count;
    }

    /// As its bar code has it: the eleven digits of [#position], since hyphens and letters depend
    /// on the keyboard that a scanner plays.
    public String digits() {
        return "%011d".formatted(position());
    }

    /// Reads what was scanned; empty when it is no case number's bar code.
    public static Optional<CaseNumber> ofDigits(String scanned) {
        return scanned.matches("[0-9]{2}(0[1-9]|1[0-2])[0-9]{7}")
                ? Optional.of(
                        new CaseNumber(
                                "R-%s-%04d"
                                        .formatted(
                                                scanned.substring(0, 4),
                                                Integer.parseInt(scanned.substring(4)))))
                : Optional.empty();
    }

    /// Reads what was typed; empty when it is no case number.
    public static Optional<CaseNumber> parse(String typed) {
        String value = typed.strip().toUpperCase(Locale.ROOT);
        return value.matches(FORM) ? Optional.of(new CaseNumber(value)) : Optional.empty();
    }
}
