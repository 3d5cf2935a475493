// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.batch.Batch;
import org.jadeseal.ra.batch.BatchId;
import org.jadeseal.web.page.Problems;

/// 整批收件: templates, the upload, and what was brought before.
///
/// @param next where the following page of batches begins
/// @param report of a file in which something is wrong
record BatchesPage(
        List<Batch> batches,
        Optional<BatchId> next,
        Optional<Report> report,
        String operation,
        Problems problems) {

    BatchesPage {
        batches = List.copyOf(batches);
    }

    /// What is wrong in a file.
    ///
    /// @param rows how many were looked at
    /// @param all how many problems there are
    /// @param shown the first of them
    record Report(int rows, int all, List<BatchProblem> shown) {

        private static final int MOST = 200;

        Report {
            shown = List.copyOf(shown);
        }

        static Report of(BatchCheck.Outcome.Faulty faulty) {
            List<BatchProblem> problems = faulty.problems();
            return new Report(
                    faulty.rows(),
                    problems.size(),
                    problems.subList(0, Math.min(MOST, problems.size())));
        }
    }

    List<String> fields() {
        return BatchColumns.FIELDS;
    }

    /// Key of the words for a state.
    static String state(Batch batch) {
        return switch (batch) {
            case Batch.Checked _ -> "batch.state.checked";
            case Batch.TakenIn _ -> "batch.state.taken-in";
            case Batch.Forgotten _ -> "batch.state.forgotten";
        };
    }

    /// Style of its label.
    static String style(Batch batch) {
        return switch (batch) {
            case Batch.Checked _ -> "tag--wait";
            case Batch.TakenIn _ -> "";
            case Batch.Forgotten _ -> "tag--past";
        };
    }
}
