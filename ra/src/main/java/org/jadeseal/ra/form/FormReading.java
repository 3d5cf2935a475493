// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.util.List;
import org.jadeseal.ra.authorization.Refusal;

/// What became of opening one form.
public sealed interface FormReading {

    /// The form with its decisions so far, oldest first, and what officers' cards have signed about
    /// it. Show it masked.
    record Found(Form form, List<Decision> decisions, List<SignedDecision> signatures)
            implements FormReading {

        public Found {
            decisions = List.copyOf(decisions);
            signatures = List.copyOf(signatures);
        }
    }

    /// There is no such case.
    record UnknownCase(CaseNumber caseNumber) implements FormReading {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements FormReading {}
}
