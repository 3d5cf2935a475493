// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.batch;

import java.time.Instant;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.form.CaseNumber;

/// A file of registration forms in which nothing was wrong. Each state is a type that offers only
/// its legal moves. Drawn in `docs/reference/batch-lifecycle.md`.
public sealed interface Batch {

    /// What was brought.
    Brought brought();

    /// Since when the batch is in this state.
    Instant since();

    /// What was brought, by whom and when.
    ///
    /// @param sha256 of the file, 64 lower-case hexadecimal digits
    /// @param rows how many forms are in it
    record Brought(BatchId id, OfficerId officer, Instant at, String sha256, int rows) {}

    /// 已檢核: its rows are kept, encrypted; there are no forms yet.
    record Checked(Brought brought, Instant since) implements Batch {

        TakenIn takeIn(CaseNumber first, CaseNumber last, Instant now) {
            return new TakenIn(brought, first, last, now);
        }

        /// Not taken in within a day.
        Forgotten forget(Instant now) {
            return new Forgotten(brought, now);
        }
    }

    /// 已收件: each row is a form, numbered from `first` to `last`; final.
    record TakenIn(Brought brought, CaseNumber first, CaseNumber last, Instant since)
            implements Batch {}

    /// 已清除: its rows are gone; final.
    record Forgotten(Brought brought, Instant since) implements Batch {}
}
