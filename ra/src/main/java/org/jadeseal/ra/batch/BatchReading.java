// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.batch;

import java.util.List;
import org.jadeseal.ra.authorization.Refusal;

/// What became of looking at a batch.
public sealed interface BatchReading {

    /// The batch.
    ///
    /// @param rows the first of a batch that waits; none of another. Show them masked
    record Found(Batch batch, List<BatchRow> rows) implements BatchReading {

        public Found {
            rows = List.copyOf(rows);
        }
    }

    /// There is no such batch.
    record UnknownBatch() implements BatchReading {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements BatchReading {}
}
