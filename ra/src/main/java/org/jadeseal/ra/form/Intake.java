// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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
        List<Form.Received> form = receive(transaction, actor, List.of(fields), Duration.ZERO);
        return new Entering.Entered(desk.written(transaction, token, act, form.getFirst()));
    }

    /// Puts forms into the register under numbers one after another, and tells the people, one
    /// after another.
    ///
    /// @param between how long after one mail the next is sent
    List<Form.Received> receive(
            Transaction transaction,
            OfficerActor actor,
            List<RegistrationFields> pile,
            Duration between) {
        Entry entry = new Entry(actor.officer(), actor.person(), transaction.now());
        List<CaseNumber> numbers = CaseNumbers.next(transaction, pile.size());
        List<Form.Received> forms = new ArrayList<>();
        for (int i = 0; i < pile.size(); i++) {
            Paper paper = paper(numbers.get(i), pile.get(i), entry, 1, 1);
            forms.add(new Form.Received(paper, transaction.now()));
        }
        desk.forms(transaction).insert(forms);
        mails.tell(transaction, forms, between);
        return forms;
    }

    /// Needs a new first check; the one who corrects counts as the one who typed it in.
    FormStep amend(
            OfficerActor actor,
            OperationToken token,
            CaseNumber caseNumber,
            FormDigest seen,
            RegistrationFields fields) {
        return amend(
                actor,
                token,
                caseNumber,
                seen,
                (transaction, _) ->
                        desk.forms(transaction)
                                        .openOf(fields.nationalId())
                                        .filter(other -> !other.equals(caseNumber))
                                        .isPresent()
                                ? Optional.empty()
                                : Optional.of(fields));
    }

    /// The same for what came with it.
    FormStep change(
            OfficerActor actor,
            OperationToken token,
            CaseNumber caseNumber,
            FormDigest seen,
            ScanChange change) {
        return amend(
                actor,
                token,
                caseNumber,
                seen,
                (transaction, before) ->
                        KeptScans.apply(
                                        transaction,
                                        desk.vault(),
                                        caseNumber,
                                        actor.officer(),
                                        before.attachments(),
                                        change)
                                .map(before::with));
    }

    private FormStep amend(
            OfficerActor actor,
            OperationToken token,
            CaseNumber caseNumber,
            FormDigest seen,
            BiFunction<Transaction, RegistrationFields, Optional<RegistrationFields>> fields) {
        Act act = Desk.act(actor, Right.ENTER_FORM, caseNumber);
        return desk.step(
                token,
                act,
                caseNumber,
                (transaction, form) -> {
                    Paper paper = form.paper();
                    if (!paper.digest().equals(seen)) {
                        return new FormStep.Changed(form);
                    }
                    Entry entry = new Entry(actor.officer(), actor.person(), transaction.now());
                    return Optional.of(form)
                            .filter(Intake::isOpen)
                            .flatMap(open -> fields.apply(transaction, paper.fields()))
                            .map(after ->
                                    paper(
                                            caseNumber,
                                            after,
                                            entry,
                                            paper.formVersion() + 1,
                                            paper.version()))
                            .map(changed -> amend(transaction, token, act, form, changed))
                            .orElseGet(() -> new FormStep.NotFromHere(form));
                });
    }

    private static boolean isOpen(Form form) {
        return amended(form, form.paper(), form.since()).isPresent();
    }

    private FormStep amend(
            Transaction transaction, OperationToken token, Act act, Form form, Paper changed) {
        Optional<Form.Received> amended = amended(form, changed, transaction.now());
        if (amended.isEmpty()) {
            return new FormStep.NotFromHere(form);
        }
        if (changed.fields().equals(form.paper().fields())) {
            return new FormStep.Unchanged(form);
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
