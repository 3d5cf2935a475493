// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.Refusal;

/// What became of asking for a list of forms.
public sealed interface FormPage {

    /// A page of the list, newest case first.
    ///
    /// @param next where the following page begins, empty on the last one
    record Page(List<Line> lines, Optional<CaseNumber> next) implements FormPage {

        public Page {
            lines = List.copyOf(lines);
        }
    }

    /// One case in a list; names are masked.
    record Line(CaseNumber caseNumber, String maskedName, FormStage stage, Instant since) {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements FormPage {}
}
