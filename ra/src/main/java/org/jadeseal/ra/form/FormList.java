// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.util.Optional;
import org.jadeseal.ra.authorization.Actor.OfficerActor;

/// The officers' lists of cases.
@SuppressWarnings("DoNotCallSuggester") // until it is built
public final class FormList {

    FormList() {}

    /// One page, newest case first.
    ///
    /// @param stage empty for all
    /// @param from where the page begins, empty for the first
    /// @param size 1 to 100 lines
    public FormPage page(
            OfficerActor actor, Optional<FormStage> stage, Optional<CaseNumber> from, int size) {
        throw notBuiltYet();
    }

    /// One form with its decisions.
    public FormReading read(OfficerActor actor, CaseNumber caseNumber) {
        throw notBuiltYet();
    }

    private static UnsupportedOperationException notBuiltYet() {
        return new UnsupportedOperationException("not built yet");
    }
}
