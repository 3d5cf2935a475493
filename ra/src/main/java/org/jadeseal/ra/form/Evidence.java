// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.util.List;
import org.jadeseal.ca.issuance.Mandate;
import org.jadeseal.ca.issuance.OfficerDecision;
import org.jadeseal.ca.roster.OfficerId;
import org.jadeseal.ca.roster.OfficerRole;
import org.jadeseal.ca.x509.Bytes;

/// Two decisions in the shape in which the CA judges them (T6).
final class Evidence {

    private Evidence() {}

    static Mandate.Registration mandate(Form form, List<Decision> decisions) {
        return new Mandate.Registration(
                form.caseNumber().value(),
                Bytes.ofHex(form.paper().digest().value()),
                decisions.stream()
                        .filter(d -> d.formVersion() == form.paper().formVersion())
                        .map(Evidence::decision)
                        .toList());
    }

    private static OfficerDecision decision(Decision decision) {
        return new OfficerDecision(
                new OfficerId(decision.decider().officer().value()),
                OfficerRole.valueOf(decision.decider().role().name()),
                OfficerDecision.Verdict.APPROVED,
                Bytes.ofHex(decision.digest().value()),
                decision.at(),
                new OfficerDecision.Proof.SessionRecord(decision.decider().session().value()));
    }
}
