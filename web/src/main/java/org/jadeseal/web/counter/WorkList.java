// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.form.FormPage.Line;
import org.jadeseal.ra.form.FormStage;

/// The list of forms as the first page shows it.
///
/// @param stage which are shown; empty for all
/// @param next case number where the following page begins
/// @param stock how many blank cards there are
/// @param notFound what was searched for in vain
record WorkList(
        List<Line> lines,
        Optional<FormStage> stage,
        Optional<String> next,
        long stock,
        Optional<String> notFound) {

    WorkList {
        lines = List.copyOf(lines);
    }
}
