// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.security.SecureRandom;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.officer.OfficerRegister;
import org.jadeseal.ra.subscriber.FieldVault;

/// What officers do with registration forms (F-REG), from the counter to the second check.
public final class Registrations {

    private final Desk desk;
    private final Intake intake;
    private final Pile pile;
    private final FirstCheck firstCheck;
    private final SecondCheck secondCheck;
    private final Execution execution;
    private final HandOver handOver;

    private Registrations(Desk desk, FormNeighbours rooms) {
        this.desk = desk;
        this.intake = new Intake(desk, new CaseMails(rooms.outbox()));
        this.pile = new Pile(desk, intake);
        this.firstCheck = new FirstCheck(desk, new CaseMails(rooms.outbox()));
        this.execution = new Execution(desk, rooms);
        this.secondCheck = new SecondCheck(desk, execution);
        this.handOver = new HandOver(desk, rooms);
    }

    /// The forms in `database`.
    public static Registrations on(
            Database database,
            Gate gate,
            FieldVault vault,
            OfficerRegister officers,
            FormNeighbours rooms,
            SecureRandom random) {
        return new Registrations(new Desk(database, gate, vault, officers, random), rooms);
    }

    /// 收件: what the person brought is typed in.
    public Entering enter(OfficerActor actor, OperationToken token, RegistrationFields fields) {
        return intake.enter(actor, token, fields);
    }

    /// 收件 of many forms at once.
    public Pile pile() {
        return pile;
    }

    /// Corrects a form; it is RECEIVED again and needs a new first check. Not possible with the
    /// national ID of a person who has another open form.
    ///
    /// @param seen the digest of the form as it was shown
    public FormStep amend(
            OfficerActor actor,
            OperationToken token,
            CaseNumber caseNumber,
            FormDigest seen,
            RegistrationFields fields) {
        return intake.amend(actor, token, caseNumber, seen, fields);
    }

    /// Attaches a scan or takes one off; the form is RECEIVED again as after [#amend].
    ///
    /// @param seen the digest of the form as it was shown
    public FormStep change(
            OfficerActor actor,
            OperationToken token,
            CaseNumber caseNumber,
            FormDigest seen,
            ScanChange change) {
        return intake.change(actor, token, caseNumber, seen, change);
    }

    /// 初審通過.
    ///
    /// @param seen the digest of the form as it was shown
    public FormStep review(
            OfficerActor actor, OperationToken token, CaseNumber caseNumber, FormDigest seen) {
        return firstCheck.review(
                unsigned(actor, token, caseNumber, Verdict.REVIEW, Optional.of(seen), ""));
    }

    /// 複審通過, and its execution: person, account and card (AC2).
    ///
    /// @param seen the digest of the form as it was shown
    public Approval approve(
            OfficerActor actor, OperationToken token, CaseNumber caseNumber, FormDigest seen) {
        return secondCheck.approve(
                unsigned(actor, token, caseNumber, Verdict.APPROVE, Optional.of(seen), ""));
    }

    /// Carries out what was approved while no card was in stock; call it after cards were taken in
    /// and now and then. Answers how many forms were executed.
    public int executeWaiting(SystemActor job) {
        return execution.executeWaiting(job);
    }

    /// Ends returned forms that were not completed in 30 days. Answers how many.
    public int expireReturned(SystemActor job) {
        return firstCheck.expireReturned(job);
    }

    /// 退件補正.
    ///
    /// @param reason told to the person, 1 to 500 characters
    public FormStep giveBack(
            OfficerActor actor, OperationToken token, CaseNumber caseNumber, String reason) {
        return firstCheck.decline(
                unsigned(
                        actor,
                        token,
                        caseNumber,
                        Verdict.RETURN,
                        Optional.empty(),
                        checked(reason)));
    }

    /// 駁回.
    ///
    /// @param reason told to the person, 1 to 500 characters
    public FormStep reject(
            OfficerActor actor, OperationToken token, CaseNumber caseNumber, String reason) {
        return firstCheck.decline(
                unsigned(
                        actor,
                        token,
                        caseNumber,
                        Verdict.REJECT,
                        Optional.empty(),
                        checked(reason)));
    }

    /// 撤回.
    public FormStep withdraw(OfficerActor actor, OperationToken token, CaseNumber caseNumber) {
        return firstCheck.decline(
                unsigned(actor, token, caseNumber, Verdict.WITHDRAW, Optional.empty(), ""));
    }

    /// Decides as an officer's card has signed, in the unit that keeps the signature.
    ///
    /// @param signed whose text tells of the form as [#brief] does in the same unit
    public Ruling decide(SignedUnit signed) {
        Attempt attempt = Attempt.of(signed);
        return switch (signed.resolved().verdict()) {
            case REVIEW -> ruling(firstCheck.review(attempt));
            case APPROVE -> ruling(secondCheck.approve(attempt));
            case RETURN, REJECT, WITHDRAW -> ruling(firstCheck.decline(attempt));
        };
    }

    private static Ruling ruling(FormStep step) {
        return switch (step) {
            case FormStep.Done _ -> Ruling.DONE;
            case FormStep.Changed _ -> Ruling.CHANGED;
            case FormStep.Unchanged _, FormStep.NotFromHere _, FormStep.UnknownCase _ ->
                    Ruling.NOT_FROM_HERE;
            case FormStep.Refused _ -> Ruling.NOT_ALLOWED;
        };
    }

    private static Ruling ruling(Approval approval) {
        return switch (approval) {
            case Approval.Executed _, Approval.WaitsForStock _ -> Ruling.DONE;
            case Approval.SamePerson _ -> Ruling.SAME_PERSON;
            case Approval.Changed _ -> Ruling.CHANGED;
            case Approval.NotFromHere _, Approval.UnknownCase _ -> Ruling.NOT_FROM_HERE;
            case Approval.Refused _ -> Ruling.NOT_ALLOWED;
        };
    }

    /// A form as the window of a card program shows it; empty when there is none.
    public Optional<CaseBrief> brief(Transaction unit, CaseNumber caseNumber) {
        return desk.forms(unit)
                .find(caseNumber)
                .map(form ->
                        new CaseBrief(
                                form.paper().digest(),
                                BriefFields.of(form.paper()),
                                SqlDecisions.aboutForms(unit.sql()).last(caseNumber)));
    }

    private static Attempt unsigned(
            OfficerActor actor,
            OperationToken token,
            CaseNumber caseNumber,
            Verdict verdict,
            Optional<FormDigest> seen,
            String reason) {
        return Attempt.unsigned(new Resolution(actor, token, caseNumber, verdict, seen, reason));
    }

    /// CD3: card and letters are handed over against a signed receipt; the case is closed.
    public HandingOver handOver(OfficerActor actor, OperationToken token, CaseNumber caseNumber) {
        return handOver.handOver(actor, token, caseNumber);
    }

    /// The newest executed registration of an account with the decisions about its last version:
    /// the evidence that the CA asks for at issuance.
    public Optional<FormReading.Found> of(Transaction transaction, AccountId account) {
        SqlDecisions decisions = SqlDecisions.aboutForms(transaction.sql());
        return desk.forms(transaction)
                .of(account)
                .map(form ->
                        new FormReading.Found(
                                form,
                                decisions.all(form.caseNumber()).stream()
                                        .filter(form.paper()::isDecidedBy)
                                        .toList(),
                                new SqlSignatures(transaction.sql()).all(form.caseNumber())));
    }

    private static String checked(String reason) {
        if (reason.isBlank() || reason.length() > 500) {
            throw new IllegalArgumentException(
                    "a reason must have 1 to 500 characters, had " + reason.length());
        }
        return reason;
    }
}
