// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Operations;
import org.jadeseal.ra.authorization.Refusal;

/// 複審: the second pair of eyes (G-2P), and what follows at once.
final class SecondCheck {

    private final Desk desk;
    private final Execution execution;

    SecondCheck(Desk desk, Execution execution) {
        this.desk = desk;
        this.execution = execution;
    }

    Approval approve(Attempt attempt) {
        CaseNumber caseNumber = attempt.resolved().caseNumber();
        return desk.decide(
                attempt,
                Approval.Refused::new,
                transaction -> {
                    Optional<Form> form = desk.forms(transaction).find(caseNumber);
                    if (form.isEmpty()) {
                        return new Approval.UnknownCase(caseNumber);
                    }
                    return Operations.before(transaction, attempt.resolved().token(), attempt.act())
                                    .isPresent()
                            ? outcome(form.get())
                            : approve(transaction, attempt, form.get());
                });
    }

    private Approval approve(Transaction transaction, Attempt attempt, Form form) {
        OfficerActor actor = attempt.resolved().officer();
        if (!desk.officers().stands(transaction, actor)) {
            desk.gate().journal().refused(transaction, attempt.act(), "the session has ended");
            return new Approval.Refused(Refusal.NOT_YOUR_RIGHT);
        }
        if (!attempt.saw(form)) {
            return new Approval.Changed(form);
        }
        if (!(form instanceof Form.Reviewed reviewed)) {
            return new Approval.NotFromHere(form);
        }
        return sawItBefore(actor, reviewed)
                ? samePerson(transaction, attempt.act(), actor)
                : approve(transaction, attempt, reviewed);
    }

    private Approval approve(Transaction transaction, Attempt attempt, Form.Reviewed reviewed) {
        Decision approval = attempt.append(transaction, DecisionKind.APPROVED, reviewed);
        Form.Approved approved = reviewed.approve(approval);
        Form after =
                execution.execute(transaction, approved).<Form>map(done -> done).orElse(approved);
        return outcome(
                desk.replaced(transaction, attempt.resolved().token(), attempt.act(), after));
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
