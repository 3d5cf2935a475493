// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.Operations;
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
                transaction -> {
                    Optional<Form> form = forms(transaction).find(caseNumber);
                    if (form.isEmpty()) {
                        return new FormStep.UnknownCase(caseNumber);
                    }
                    return Operations.before(transaction, token, act).isPresent()
                            ? new FormStep.Done(form.get())
                            : step.apply(transaction, form.get());
                });
    }
}
