// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jadeseal.ra.batch.BatchContent;
import org.jadeseal.ra.batch.BatchRow;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.subscriber.NationalId;
import org.jadeseal.web.sheet.Sheet;

/// The dry run of a file: every row by itself, then against the others and the register.
final class BatchCheck {

    private static final int ID_COLUMN = BatchColumns.FIELDS.indexOf("nationalId");

    private final List<BatchProblem> problems = new ArrayList<>();
    private final List<BatchRow> rows = new ArrayList<>();
    private final Map<NationalId, Integer> rowOf = new LinkedHashMap<>();

    private BatchCheck() {}

    /// What a file is.
    sealed interface Outcome {

        /// Nothing is wrong.
        record Whole(BatchContent content) implements Outcome {}

        /// Something is.
        ///
        /// @param rows how many were looked at
        /// @param problems by row and column
        record Faulty(int rows, List<BatchProblem> problems) implements Outcome {

            public Faulty {
                problems = List.copyOf(problems);
            }
        }
    }

    /// Looks at the rows below the headings; there is at least one.
    ///
    /// @param open who of these people has an open form
    static Outcome of(
            List<Sheet.Row> sheet,
            BatchColumns columns,
            Function<Collection<NationalId>, Map<NationalId, CaseNumber>> open) {
        BatchCheck check = new BatchCheck();
        sheet.forEach(row -> check.look(row, columns.form(row)));
        check.compare(open.apply(check.rowOf.keySet()));
        check.problems.sort(
                Comparator.comparingInt(BatchProblem::row).thenComparingInt(BatchProblem::column));
        return check.problems.isEmpty()
                ? new Outcome.Whole(new BatchContent(check.rows))
                : new Outcome.Faulty(sheet.size(), check.problems);
    }

    private void look(Sheet.Row row, RegistrationForm form) {
        BatchColumns.problems(form)
                .forEach((field, key) -> {
                    int column = BatchColumns.FIELDS.indexOf(field);
                    note(row.number(), column, row.cell(column), key);
                });
        NationalId.parse(form.get("nationalId")).ifPresent(id -> lookForTwin(row.number(), id));
        form.fields().ifPresent(fields -> rows.add(new BatchRow(row.number(), fields)));
    }

    private void lookForTwin(int row, NationalId id) {
        Integer before = rowOf.putIfAbsent(id, row);
        if (before != null) {
            note(row, ID_COLUMN, id.value(), "batches.wrong.twice", before.toString());
        }
    }

    private void compare(Map<NationalId, CaseNumber> open) {
        open.forEach((id, number) ->
                note(
                        rowOf.getOrDefault(id, 0),
                        ID_COLUMN,
                        id.value(),
                        "batches.wrong.open",
                        number.value()));
    }

    private void note(int row, int column, String value, String key, Object... parameters) {
        problems.add(new BatchProblem(row, column, value, key, List.of(parameters)));
    }
}
