// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.decision.DecisionDesk;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.KeptSignatures;
import org.springframework.stereotype.Component;

/// Looks up how a case is decided, for its page.
@Component
final class SigningReader {

    private final DecisionDesk decisions;
    private final KeptSignatures signatures;

    SigningReader(DecisionDesk decisions, KeptSignatures signatures) {
        this.decisions = decisions;
        this.signatures = signatures;
    }

    Signing of(OfficerActor officer, CaseNumber number) {
        return new Signing(decisions.mustSign(officer), signatures.of(number));
    }
}
