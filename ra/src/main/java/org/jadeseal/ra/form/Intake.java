// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.Operations;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.form.Form.Entry;
import org.jadeseal.ra.form.Form.Paper;

/// 收件: forms are typed in, and corrected.
final class Intake {

    private final Desk desk;
    private final CaseMails mails;

    Intake(Desk desk, CaseMails mails) {
        this.desk = desk;
        this.mails = mails;
    }

    Entering enter(OfficerActor actor, OperationToken token, RegistrationFields fields) {
        Act act = new Act(actor, Right.ENTER_FORM, Matter.of("form:new"));
        return desk.gate()
                .act(
                        act,
                        Entering.Refused::new,
                        transaction ->
                                Operations.before(transaction, token, act)
                                        .map(CaseNumber::new)
                                        .map(before -> entered(transaction, before))
                                        .orElseGet(() ->
                                                enter(transaction, token, act, actor, fields)));
    }

    private Entering entered(Transaction transaction, CaseNumber before) {
        return new Entering.Entered(desk.forms(transaction).find(before).orElseThrow());
    }

    private Entering enter(
            Transaction transaction,
            OperationToken token,
            Act act,
            OfficerActor actor,
            RegistrationFields fields) {
        Optional<CaseNumber> open = desk.forms(transaction).openOf(fields.nationalId());
        if (open.isPresent()) {
            return new Entering.AlreadyOpen(open.get());
        }
        Form.Received form =
                receive(transaction, actor, CaseNumbers.next(transaction), fields, Duration.ZERO);
        return new Entering.Entered(desk.written(transaction, token, act, form));
    }

    /// Puts a form into the register under its number, and tells the person after a while.
    Form.Received receive(
            Transaction transaction,
            OfficerActor actor,
            CaseNumber caseNumber,
            RegistrationFields fields,
            Duration wait) {
        Entry entry = new Entry(actor.officer(), actor.person(), transaction.now());
        Form.Received form =
                new Form.Received(paper(caseNumber, fields, entry, 1, 1), transaction.now());
        desk.forms(transaction).insert(form);
        mails.tell(transaction, form, wait);
        return form;
    }

    /// Needs a new first check; the one who corrects counts as the one who typed it in.
    FormStep amend(
            OfficerActor actor,
            OperationToken token,
            CaseNumber caseNumber,
            FormDigest seen,
            RegistrationFields fields) {
        Act act = Desk.act(actor, Right.ENTER_FORM, caseNumber);
        return desk.step(
                token,
                act,
                caseNumber,
                (transaction, form) -> {
                    Optional<CaseNumber> open = desk.forms(transaction).openOf(fields.nationalId());
                    if (open.filter(other -> !other.equals(caseNumber)).isPresent()) {
                        return new FormStep.NotFromHere(form);
                    }
                    Entry entry = new Entry(actor.officer(), actor.person(), transaction.now());
                    Paper paper = form.paper();
                    Paper changed =
                            paper(
                                    caseNumber,
                                    fields,
                                    entry,
                                    paper.formVersion() + 1,
                                    paper.version());
                    return paper.digest().equals(seen)
                            ? amend(transaction, token, act, form, changed)
                            : new FormStep.Changed(form);
                });
    }

    private FormStep amend(
            Transaction transaction, OperationToken token, Act act, Form form, Paper changed) {
        Optional<Form.Received> amended = amended(form, changed, transaction.now());
        if (amended.isEmpty()) {
            return new FormStep.NotFromHere(form);
        }
        desk.forms(transaction).amend(amended.get());
        return new FormStep.Done(desk.written(transaction, token, act, amended.get()));
    }

    private static Optional<Form.Received> amended(Form form, Paper changed, Instant now) {
        return switch (form) {
            case Form.Received f -> Optional.of(f.amend(changed, now));
            case Form.Reviewed f -> Optional.of(f.amend(changed, now));
            case Form.Returned f -> Optional.of(f.amend(changed, now));
            case Form.Approved _,
                    Form.Executed _,
                    Form.Closed _,
                    Form.Rejected _,
                    Form.Withdrawn _,
                    Form.Expired _ ->
                    Optional.empty();
        };
    }

    private Paper paper(
            CaseNumber caseNumber,
            RegistrationFields fields,
            Entry entry,
            int formVersion,
            long version) {
        String salt = RegistrationPaper.salt(desk.random());
        FormDigest digest = RegistrationPaper.digest(caseNumber, formVersion, salt, fields);
        return new Paper(caseNumber, fields, entry, formVersion, salt, digest, version);
    }
}
