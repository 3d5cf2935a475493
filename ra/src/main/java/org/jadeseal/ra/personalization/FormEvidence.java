// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.util.List;
import org.jadeseal.ca.issuance.Mandate;
import org.jadeseal.ca.issuance.OfficerDecision;
import org.jadeseal.ca.roster.OfficerId;
import org.jadeseal.ca.roster.OfficerRole;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.form.Decision;
import org.jadeseal.ra.form.FormReading;

/// An approved form as the evidence that the CA judges by itself (T6).
public final class FormEvidence {

    private FormEvidence() {}

    /// The mandate that this form gives.
    public static Mandate.Registration mandate(FormReading.Found found) {
        List<OfficerDecision> decisions =
                found.decisions().stream()
                        .map(decision -> decision(decision, proof(found, decision)))
                        .toList();
        return new Mandate.Registration(
                found.form().caseNumber().value(), found.form().paper().canonicalText(), decisions);
    }

    private static OfficerDecision.Proof proof(FormReading.Found found, Decision decision) {
        return found.signature(decision)
                .<OfficerDecision.Proof>map(signed ->
                        new OfficerDecision.Proof.CardSignature(
                                signed.statement(), signed.signature(), signed.certificate()))
                .orElseGet(() ->
                        new OfficerDecision.Proof.SessionRecord(
                                decision.decider().session().value()));
    }

    private static OfficerDecision decision(Decision decision, OfficerDecision.Proof proof) {
        return new OfficerDecision(
                new OfficerId(decision.decider().officer().value()),
                OfficerRole.valueOf(decision.decider().role().name()),
                OfficerDecision.Verdict.APPROVED,
                Bytes.ofHex(decision.digest().value()),
                decision.at(),
                proof);
    }
}
