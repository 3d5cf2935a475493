// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.issuance;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.issuance.OfficerDecision.Proof;
import org.jadeseal.ca.issuance.OfficerDecision.Verdict;
import org.jadeseal.ca.lint.Finding;
import org.jadeseal.ca.roster.Officer;
import org.jadeseal.ca.roster.OfficerId;
import org.jadeseal.ca.roster.OfficerRole;
import org.jadeseal.ca.roster.PersonId;
import org.jadeseal.ca.roster.Roster;
import org.jadeseal.ca.x509.Bytes;

/// Judges the approval of a form by two officers against our own roster.
final class OfficersJudge {

    private static final String CITATION = "dual control of registration and of clients, T6";

    private final Roster roster;
    private final SignaturesJudge signatures;
    private final Kind kind;

    OfficersJudge(Roster roster, SignaturesJudge signatures, Kind kind) {
        this.roster = roster;
        this.signatures = signatures;
        this.kind = kind;
    }

    List<Finding> judge(FormApproval approval, Instant now) {
        return judge(
                approval,
                now,
                roster.find(officers(approval)),
                (decision, signed) -> signatures.holds(approval, decision, signed));
    }

    /// Looks at the roster again, as it is in the transaction that records.
    ///
    /// @throws StaleEvidenceException if the approval no longer holds
    void judgeAgain(Transaction transaction, FormApproval approval) {
        List<Finding> findings =
                judge(
                        approval,
                        transaction.now(),
                        roster.find(transaction, officers(approval)),
                        (decision, signed) -> signatures.holdsStill(transaction, decision, signed));
        if (!findings.isEmpty()) {
            throw new StaleEvidenceException("approval no longer holds: " + findings);
        }
    }

    private static Set<OfficerId> officers(FormApproval approval) {
        return approval.decisions().stream()
                .map(OfficerDecision::officer)
                .collect(Collectors.toSet());
    }

    /// What lets a card be given keys: two approvals of a form, or an officer in the roster.
    List<Finding> judgeCard(Mandate.OfCard mandate, Instant now) {
        return switch (mandate) {
            case Mandate.Registration approval -> judge(approval, now);
            case Mandate.Enrolment enrolment -> judge(roster.find(List.of(enrolment.officer())));
        };
    }

    /// As [#judgeAgain(Transaction, FormApproval)].
    void judgeCardAgain(Transaction transaction, Mandate.OfCard mandate) {
        switch (mandate) {
            case Mandate.Registration approval -> judgeAgain(transaction, approval);
            case Mandate.Enrolment enrolment -> {
                List<Finding> findings =
                        judge(roster.find(transaction, List.of(enrolment.officer())));
                if (!findings.isEmpty()) {
                    throw new StaleEvidenceException("enrolment no longer holds: " + findings);
                }
            }
        }
    }

    private static List<Finding> judge(List<Officer> known) {
        Findings findings = new Findings("officers' certificates, T6");
        findings.require(
                known.stream().anyMatch(Officer::active),
                "officer-in-roster",
                "officer must be active in the roster");
        return findings.all();
    }

    private List<Finding> judge(
            FormApproval approval, Instant now, List<Officer> known, SignedBy signedBy) {
        Findings findings = new Findings(CITATION);
        List<OfficerDecision> decisions = approval.decisions();
        findings.require(
                roles(decisions).equals(List.of(OfficerRole.RAO, OfficerRole.RAS)),
                "two-officers",
                "form must have one decision by an RAO and one by an RAS, had " + roles(decisions));
        Set<PersonId> persons = new HashSet<>();
        for (OfficerDecision decision : decisions) {
            Optional<Officer> officer =
                    known.stream().filter(one -> one.id().equals(decision.officer())).findFirst();
            officer.map(Officer::person).ifPresent(persons::add);
            judge(approval, decision, now, officer, findings);
            findings.require(
                    isProven(decision, signedBy),
                    "decision-signed",
                    "officer "
                            + decision.officer()
                            + " must have signed the decision with a card; only a trial goes without");
        }
        findings.require(
                persons.size() == decisions.size(),
                "two-persons",
                "both decisions must be by different persons in the roster");
        List<Bytes> keys =
                decisions.stream().flatMap(each -> SignaturesJudge.key(each).stream()).toList();
        findings.require(
                keys.stream().distinct().count() == keys.size(),
                "two-keys",
                "both decisions must be signed by different cards");
        return findings.all();
    }

    private void judge(
            FormApproval approval,
            OfficerDecision decision,
            Instant now,
            Optional<Officer> officer,
            Findings findings) {
        String who = "officer " + decision.officer();
        findings.require(
                officer.filter(found -> found.mayActAs(decision.role())).isPresent(),
                "officer-in-roster",
                who + " must be active in the roster as " + decision.role());
        findings.require(
                decision.verdict() == Verdict.APPROVED,
                "approved",
                who + " must have approved the form");
        findings.require(
                decision.formDigest().equals(approval.formDigest()),
                "same-form",
                who + " must have decided about the form as it is now");
        findings.require(
                !decision.decidedAt().isAfter(now),
                "decided-before",
                who + " decided in the future, at " + decision.decidedAt());
    }

    /// Judges the signature of a card.
    private interface SignedBy {
        boolean holds(OfficerDecision decision, Proof.CardSignature signed);
    }

    private boolean isProven(OfficerDecision decision, SignedBy signedBy) {
        return switch (decision.proof()) {
            case Proof.SessionRecord _ -> kind == Kind.TRIAL;
            case Proof.CardSignature signed -> signedBy.holds(decision, signed);
        };
    }

    private static List<OfficerRole> roles(List<OfficerDecision> decisions) {
        return decisions.stream().map(OfficerDecision::role).sorted().toList();
    }
}
