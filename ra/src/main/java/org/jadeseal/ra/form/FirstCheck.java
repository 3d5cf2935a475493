// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.authorization.Right;

/// 初審, and every way to say no before approval.
final class FirstCheck {

    private final Desk desk;
    private final CaseMails mails;

    FirstCheck(Desk desk, CaseMails mails) {
        this.desk = desk;
        this.mails = mails;
    }

    FormStep review(Attempt attempt) {
        Act act = attempt.act();
        return desk.decide(
                attempt,
                (transaction, form) -> {
                    if (!desk.officers().stands(transaction, attempt.resolved().officer())) {
                        desk.gate().journal().refused(transaction, act, "the session has ended");
                        return new FormStep.Refused(Refusal.NOT_YOUR_RIGHT);
                    }
                    if (!attempt.saw(form)) {
                        return new FormStep.Changed(form);
                    }
                    return form instanceof Form.Received received
                            ? review(transaction, attempt, received)
                            : new FormStep.NotFromHere(form);
                });
    }

    private FormStep review(Transaction transaction, Attempt attempt, Form.Received received) {
        Decision review = attempt.append(transaction, DecisionKind.REVIEWED, received);
        return done(transaction, attempt, received.review(review));
    }

    private FormStep done(Transaction transaction, Attempt attempt, Form after) {
        return new FormStep.Done(
                desk.replaced(transaction, attempt.resolved().token(), attempt.act(), after));
    }

    /// 退件補正, 駁回, 撤回.
    FormStep decline(Attempt attempt) {
        String reason = attempt.resolved().reason();
        return switch (attempt.resolved().verdict()) {
            case RETURN -> decline(attempt, (form, now) -> givenBack(form, reason, now));
            case REJECT -> decline(attempt, (form, now) -> rejected(form, reason, now));
            case WITHDRAW -> decline(attempt, FirstCheck::withdrawn);
            case REVIEW, APPROVE ->
                    throw new IllegalArgumentException(
                            attempt.resolved().verdict() + " declines nothing");
        };
    }

    int expireReturned(SystemActor job) {
        Instant before = desk.database().now().minus(Form.Returned.COMPLETION);
        int expired = 0;
        for (CaseNumber caseNumber : desk.forms().returnedBefore(before)) {
            Act act = Desk.act(job, Right.EXECUTE_FORM, caseNumber);
            boolean done = desk.gate().act(act, _ -> false, unit -> expire(unit, act, caseNumber));
            expired += done ? 1 : 0;
        }
        return expired;
    }

    private boolean expire(Transaction transaction, Act act, CaseNumber caseNumber) {
        return desk.forms(transaction)
                .find(caseNumber)
                .filter(Form.Returned.class::isInstance)
                .map(form -> ((Form.Returned) form).expire(transaction.now()))
                .map(expired -> {
                    desk.forms(transaction).replace(expired);
                    desk.gate().journal().done(transaction, act, "not completed in 30 days");
                    return true;
                })
                .orElse(false);
    }

    private static Optional<Form> givenBack(Form form, String reason, Instant now) {
        return switch (form) {
            case Form.Received f -> Optional.of(f.giveBack(reason, now));
            case Form.Reviewed f -> Optional.of(f.giveBack(reason, now));
            case Form.Approved _,
                    Form.Executed _,
                    Form.Closed _,
                    Form.Returned _,
                    Form.Rejected _,
                    Form.Withdrawn _,
                    Form.Expired _ ->
                    Optional.empty();
        };
    }

    private static Optional<Form> rejected(Form form, String reason, Instant now) {
        return switch (form) {
            case Form.Received f -> Optional.of(f.reject(reason, now));
            case Form.Reviewed f -> Optional.of(f.reject(reason, now));
            case Form.Approved _,
                    Form.Executed _,
                    Form.Closed _,
                    Form.Returned _,
                    Form.Rejected _,
                    Form.Withdrawn _,
                    Form.Expired _ ->
                    Optional.empty();
        };
    }

    private static Optional<Form> withdrawn(Form form, Instant now) {
        return switch (form) {
            case Form.Received f -> Optional.of(f.withdraw(now));
            case Form.Reviewed f -> Optional.of(f.withdraw(now));
            case Form.Returned f -> Optional.of(f.withdraw(now));
            case Form.Approved _,
                    Form.Executed _,
                    Form.Closed _,
                    Form.Rejected _,
                    Form.Withdrawn _,
                    Form.Expired _ ->
                    Optional.empty();
        };
    }

    @FunctionalInterface
    private interface Declining {
        Optional<Form> apply(Form form, Instant now);
    }

    private FormStep decline(Attempt attempt, Declining declining) {
        return desk.decide(
                attempt,
                (transaction, form) ->
                        attempt.saw(form)
                                ? decline(transaction, attempt, form, declining)
                                : new FormStep.Changed(form));
    }

    private FormStep decline(
            Transaction transaction, Attempt attempt, Form form, Declining declining) {
        return declining
                .apply(form, transaction.now())
                .map(after -> {
                    attempt.signed().ifPresent(SignedUnit::keep);
                    mails.tell(transaction, after);
                    return done(transaction, attempt, after);
                })
                .orElseGet(() -> new FormStep.NotFromHere(form));
    }
}
