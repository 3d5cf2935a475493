// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import org.jadeseal.ca.issuance.Mandate;
import org.jadeseal.ra.form.DecisionEvidence;
import org.jadeseal.ra.form.FormReading;

/// An approved form as the evidence that the CA judges by itself (T6).
public final class FormEvidence {

    private FormEvidence() {}

    /// The mandate that this form gives.
    public static Mandate.Registration mandate(FormReading.Found found) {
        return new Mandate.Registration(
                found.form().caseNumber().value(),
                found.form().paper().canonicalText(),
                DecisionEvidence.of(found.decisions(), found.signatures()));
    }
}
