// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.util.List;
import org.jadeseal.ra.batch.Batch;
import org.jadeseal.ra.batch.BatchRow;
import org.jadeseal.ra.batch.TakingIn.OpenRow;
import org.jadeseal.web.page.Problems;

/// One file: its first rows while it waits, its case numbers once it was taken in.
///
/// @param mine whether the officer who looks has brought it
/// @param open rows for which it was just refused
record BatchPage(
        Batch batch, List<BatchRow> rows, boolean mine, List<OpenRow> open, Problems problems) {

    BatchPage {
        rows = List.copyOf(rows);
        open = List.copyOf(open);
    }
}
