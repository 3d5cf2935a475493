// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.batch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jadeseal.ra.form.RegistrationFields;
import org.jadeseal.ra.subscriber.NationalId;

/// The rows of a batch, each about another person.
///
/// @param rows 1 to 10,000
public record BatchContent(List<BatchRow> rows) {

    /// The most rows of a batch: what one unit of work should write.
    public static final int MOST_ROWS = 10_000;

    public BatchContent {
        rows = List.copyOf(rows);
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            throw new IllegalArgumentException(
                    "a batch must have 1 to 10000 rows, had " + rows.size());
        }
        Set<NationalId> people = new HashSet<>();
        for (BatchRow row : rows) {
            if (!people.add(row.fields().nationalId())) {
                throw new IllegalArgumentException(
                        "a batch must have one row for each person, row "
                                + row.number()
                                + " is about one who came before");
            }
        }
    }

    List<NationalId> people() {
        return rows.stream().map(row -> row.fields().nationalId()).toList();
    }

    List<RegistrationFields> forms() {
        return rows.stream().map(BatchRow::fields).toList();
    }
}
