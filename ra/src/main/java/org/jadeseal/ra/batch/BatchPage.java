// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.batch;

import java.util.List;
import java.util.Optional;

/// A page of the list of batches, the newest first.
///
/// @param next where the following page begins, empty on the last one
public record BatchPage(List<Batch> batches, Optional<BatchId> next) {

    public BatchPage {
        batches = List.copyOf(batches);
    }
}
