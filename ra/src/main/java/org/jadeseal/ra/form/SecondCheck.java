// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.Operations;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.authorization.Right;

/// 複審: the second pair of eyes (G-2P), and what follows at once.
final class SecondCheck {

    private final Desk desk;
    private final Execution execution;

    SecondCheck(Desk desk, Execution execution) {
        this.desk = desk;
        this.execution = execution;
    }

    Approval approve(
            OfficerActor actor, OperationToken token, CaseNumber caseNumber, FormDigest seen) {
        Act act = Desk.act(actor, Right.APPROVE_FORM, caseNumber);
        return desk.gate()
                .act(
                        act,
                        Approval.Refused::new,
                        transaction -> {
                            Optional<Form> form = desk.forms(transaction).find(caseNumber);
                            if (form.isEmpty()) {
                                return new Approval.UnknownCase(caseNumber);
                            }
                            return Operations.before(transaction, token, act).isPresent()
                                    ? outcome(form.get())
                                    : approve(transaction, token, act, actor, seen, form.get());
                        });
    }

    private Approval approve(
            Transaction transaction,
            OperationToken token,
            Act act,
            OfficerActor actor,
            FormDigest seen,
            Form form) {
        if (!desk.officers().stands(transaction, actor)) {
            desk.gate().journal().refused(transaction, act, "the session has ended");
            return new Approval.Refused(Refusal.NOT_YOUR_RIGHT);
        }
        if (!form.paper().digest().equals(seen)) {
            return new Approval.Changed(form);
        }
        if (!(form instanceof Form.Reviewed reviewed)) {
            return new Approval.NotFromHere(form);
        }
        return sawItBefore(actor, reviewed)
                ? samePerson(transaction, act, actor)
                : approve(transaction, token, act, actor, reviewed);
    }

    private Approval approve(
            Transaction transaction,
            OperationToken token,
            Act act,
            OfficerActor actor,
            Form.Reviewed reviewed) {
        Decision approval = Decisions.append(transaction, actor, DecisionKind.APPROVED, reviewed);
        Form.Approved approved = reviewed.approve(approval);
        Form after =
                execution.execute(transaction, approved).<Form>map(done -> done).orElse(approved);
        return outcome(desk.replaced(transaction, token, act, after));
    }

    private static Approval outcome(Form form) {
        return form instanceof Form.Approved
                ? new Approval.WaitsForStock(form)
                : new Approval.Executed(form);
    }

    /// By person, not by login: who reviewed it or typed it in is no second pair of eyes (SEC-603).
    private static boolean sawItBefore(OfficerActor actor, Form.Reviewed reviewed) {
        return actor.person().equals(reviewed.review().decider().person())
                || actor.person().equals(reviewed.paper().entry().person());
    }

    private Approval samePerson(Transaction transaction, Act act, OfficerActor actor) {
        desk.gate()
                .journal()
                .refused(transaction, act, FourEyes.refusal(transaction, actor.person()));
        return new Approval.SamePerson();
    }
}
