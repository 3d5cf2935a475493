// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.util.List;
import java.util.Optional;
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

        /// What the officer's card signed for a decision; empty for one by password.
        ///
        /// @throws IllegalStateException if the decision names a signature that is not kept: the
        ///   records were changed by somebody else
        public Optional<CardSignature> signature(Decision decision) {
            return decision.decider().statement().map(this::signature);
        }

        private CardSignature signature(String statement) {
            return signatures.stream()
                    .map(SignedDecision::signature)
                    .filter(kept -> kept.statementHash().equals(statement))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException(
                                    "signature " + statement + " of a decision is not kept"));
        }
    }

    /// There is no such case.
    record UnknownCase(CaseNumber caseNumber) implements FormReading {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements FormReading {}
}
