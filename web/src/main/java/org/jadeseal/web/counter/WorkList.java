// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.form.FormPage.Line;
import org.jadeseal.ra.form.FormStage;
import org.jadeseal.ra.search.Waiting;

/// The list of forms as the first page shows it.
///
/// @param waiting what waits for this officer, the oldest first
/// @param returned what this officer could complete, those that expire first
/// @param stage which are shown; empty for all
/// @param next case number where the following page begins
/// @param stock how many blank cards there are
/// @param mayEnter whether this officer may enter forms
record WorkList(
        List<Waiting> waiting,
        List<Waiting> returned,
        List<Line> lines,
        Optional<FormStage> stage,
        Optional<String> next,
        long stock,
        boolean mayEnter) {

    WorkList {
        waiting = List.copyOf(waiting);
        returned = List.copyOf(returned);
        lines = List.copyOf(lines);
    }

    /// The address of the page on which it is done.
    String address(Waiting work) {
        return switch (work.kind()) {
                    case "REGISTRATION" -> "/forms/";
                    case "MASS" -> "/mass-changes/";
                    case "MAIL" -> "/subscribers/";
                    default -> "/requests/";
                }
                + work.caseNumber();
    }
}
