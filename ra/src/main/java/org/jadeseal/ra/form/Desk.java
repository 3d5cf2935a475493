// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.database.UnitOfWork;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.Operations;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.officer.OfficerRegister;
import org.jadeseal.ra.subscriber.FieldVault;

/// What every act at a form needs.
record Desk(
        Database database,
        Gate gate,
        FieldVault vault,
        OfficerRegister officers,
        SecureRandom random) {

    static Act act(Actor actor, Right right, CaseNumber caseNumber) {
        return new Act(actor, right, Matter.of("form:" + caseNumber.value()));
    }

    SqlForms forms(Transaction transaction) {
        return new SqlForms(transaction.sql(), vault);
    }

    SqlForms forms() {
        return new SqlForms(database.read(), vault);
    }

    /// Writes the form's new state, the audit entry and the operation, and reads the form back.
    Form replaced(Transaction transaction, OperationToken token, Act act, Form after) {
        forms(transaction).replace(after);
        return written(transaction, token, act, after);
    }

    /// The same for what is written already.
    Form written(Transaction transaction, OperationToken token, Act act, Form after) {
        gate.journal()
                .done(
                        transaction,
                        act,
                        "%s version %d digest %s"
                                .formatted(
                                        after.caseNumber().value(),
                                        after.paper().formVersion(),
                                        after.paper().digest().value()));
        Operations.done(transaction, token, act, after.caseNumber().value());
        return forms(transaction).find(after.caseNumber()).orElseThrow();
    }

    /// A step of a form that exists: once per token, and only if there is such a case.
    FormStep step(
            OperationToken token,
            Act act,
            CaseNumber caseNumber,
            BiFunction<Transaction, Form, FormStep> step) {
        return gate.act(
                act,
                FormStep.Refused::new,
                transaction -> step(transaction, token, act, caseNumber, step));
    }

    private FormStep step(
            Transaction transaction,
            OperationToken token,
            Act act,
            CaseNumber caseNumber,
            BiFunction<Transaction, Form, FormStep> step) {
        Optional<Form> form = forms(transaction).find(caseNumber);
        if (form.isEmpty()) {
            return new FormStep.UnknownCase(caseNumber);
        }
        return Operations.before(transaction, token, act).isPresent()
                ? new FormStep.Done(form.get())
                : step.apply(transaction, form.get());
    }

    /// The same for a decision.
    FormStep decide(Attempt attempt, BiFunction<Transaction, Form, FormStep> step) {
        Resolution resolved = attempt.resolved();
        return decide(
                attempt,
                FormStep.Refused::new,
                unit -> step(unit, resolved.token(), attempt.act(), resolved.caseNumber(), step));
    }

    /// Runs a decision, in the unit of its signature where there is one; who came by card decides
    /// by nothing else (SEC-602).
    <T> T decide(Attempt attempt, Function<Refusal, T> refused, UnitOfWork<T> decision) {
        Act act = attempt.act();
        UnitOfWork<T> proven =
                unit -> {
                    if (attempt.signed().isEmpty()
                            && officers.mustSign(unit, attempt.resolved().officer())) {
                        gate.journal().refused(unit, act, "not signed with the officer's card");
                        return refused.apply(Refusal.NOT_SIGNED);
                    }
                    return decision.run(unit);
                };
        return attempt.signed()
                .map(signed -> gate.act(signed.unit(), act, refused, proven))
                .orElseGet(() -> gate.act(act, refused, proven));
    }
}
