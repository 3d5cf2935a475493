// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.batch;

import java.util.List;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.form.CaseNumber;

/// What became of taking a batch in.
public sealed interface TakingIn {

    /// Each row is a form now, or was before.
    record Done(Batch.TakenIn batch) implements TakingIn {}

    /// Some of the people have got an open form since the file was checked; nothing was taken in.
    record Open(Batch.Checked batch, List<OpenRow> rows) implements TakingIn {

        public Open {
            rows = List.copyOf(rows);
        }
    }

    /// A row whose person has an open form already (E7).
    record OpenRow(int row, CaseNumber caseNumber) {}

    /// Another officer brought it, and has seen it on paper.
    record NotYours() implements TakingIn {}

    /// Its rows are gone; the file has to be brought again.
    record Forgotten() implements TakingIn {}

    /// There is no such batch.
    record UnknownBatch() implements TakingIn {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements TakingIn {}
}
