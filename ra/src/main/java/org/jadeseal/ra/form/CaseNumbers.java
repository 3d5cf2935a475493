// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.jadeseal.ca.database.Transaction;

/// Draws case numbers: one row of them for every kind of paper.
public final class CaseNumbers {

    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    private CaseNumbers() {}

    /// The next number of this month in Asia/Taipei.
    public static CaseNumber next(Transaction transaction) {
        return next(transaction, 1).getFirst();
    }

    /// So many numbers, one after another without a gap.
    static List<CaseNumber> next(Transaction transaction, int howMany) {
        YearMonth month = YearMonth.from(transaction.now().atZone(TAIPEI));
        String key = "%02d%02d".formatted(month.getYear() % 100, month.getMonthValue());
        long last = new SqlCaseCount(transaction.sql()).next(key, howMany);
        return LongStream.rangeClosed(last - howMany + 1, last)
                .mapToObj(count -> CaseNumber.of(month, count))
                .toList();
    }
}
