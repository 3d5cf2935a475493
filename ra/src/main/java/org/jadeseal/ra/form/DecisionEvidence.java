// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.util.List;
import org.jadeseal.ca.issuance.OfficerDecision;
import org.jadeseal.ca.issuance.OfficerDecision.Proof;
import org.jadeseal.ca.issuance.OfficerDecision.Proof.CardSignature;
import org.jadeseal.ca.roster.OfficerId;
import org.jadeseal.ca.roster.OfficerRole;
import org.jadeseal.ca.x509.Bytes;

/// Decisions with what cards have signed, as the CA judges them by itself (T6).
public final class DecisionEvidence {

    private DecisionEvidence() {}

    /// The decisions about a case.
    ///
    /// @param signatures all that are kept about the case
    /// @throws IllegalStateException if a decision names a signature that is not kept: the records
    ///   were changed by somebody else
    public static List<OfficerDecision> of(
            List<Decision> decisions, List<SignedDecision> signatures) {
        return decisions.stream().map(decision -> of(decision, signatures)).toList();
    }

    private static OfficerDecision of(Decision decision, List<SignedDecision> signatures) {
        return new OfficerDecision(
                new OfficerId(decision.decider().officer().value()),
                OfficerRole.valueOf(decision.decider().role().name()),
                OfficerDecision.Verdict.APPROVED,
                Bytes.ofHex(decision.digest().value()),
                decision.at(),
                proof(decision, signatures));
    }

    /// Of one by password it is the session's record.
    private static Proof proof(Decision decision, List<SignedDecision> signatures) {
        return decision.decider()
                .statement()
                .<Proof>map(statement -> signature(statement, signatures))
                .orElseGet(() -> new Proof.SessionRecord(decision.decider().session().value()));
    }

    private static CardSignature signature(String statement, List<SignedDecision> signatures) {
        return signatures.stream()
                .map(SignedDecision::signature)
                .filter(kept -> kept.statementHash().equals(statement))
                .findFirst()
                .map(kept ->
                        new CardSignature(kept.statement(), kept.signature(), kept.certificate()))
                .orElseThrow(() ->
                        new IllegalStateException(
                                "signature " + statement + " of a decision is not kept"));
    }
}
