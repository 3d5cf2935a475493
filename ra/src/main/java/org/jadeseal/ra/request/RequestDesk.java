// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import java.util.Optional;
import java.util.function.BiFunction;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.database.UnitOfWork;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.Operations;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Decision;
import org.jadeseal.ra.form.DecisionKind;
import org.jadeseal.ra.form.FormDigest;
import org.jadeseal.ra.form.Resolution;
import org.jadeseal.ra.form.SignedUnit;
import org.jadeseal.ra.form.SqlDecisions;
import org.jadeseal.ra.officer.OfficerRegister;
import org.jadeseal.ra.subscriber.FieldVault;

/// What every act at a request has in common: the gate, the token, the session, the paper as it was
/// shown, and the audit entry.
record RequestDesk(Gate gate, OfficerRegister officers, FieldVault vault) {

    /// What an officer sets out to do.
    ///
    /// @param seen the digest of the paper as it was shown, where it matters
    /// @param signed by which the officer's card decided, where one did
    record Attempt(
            OfficerActor actor,
            OperationToken token,
            Right right,
            CaseNumber number,
            Optional<FormDigest> seen,
            Optional<SignedUnit> signed) {

        /// Without a card.
        Attempt(
                OfficerActor actor,
                OperationToken token,
                Right right,
                CaseNumber number,
                Optional<FormDigest> seen) {
            this(actor, token, right, number, seen, Optional.empty());
        }

        /// With the signature of a card.
        static Attempt of(SignedUnit signed) {
            Resolution resolved = signed.resolved();
            return new Attempt(
                    resolved.officer(),
                    resolved.token(),
                    resolved.verdict().right(),
                    resolved.caseNumber(),
                    resolved.seen(),
                    Optional.of(signed));
        }

        /// Correcting a paper decides nothing.
        boolean decides() {
            return right != Right.ENTER_FORM;
        }

        /// Keeps the decision about the request as it is, and the signature where there is one.
        Decision append(Transaction unit, DecisionKind kind, Request request) {
            signed.ifPresent(SignedUnit::keep);
            Request.Paper paper = request.paper();
            return SqlDecisions.aboutRequests(unit.sql())
                    .append(
                            unit,
                            actor,
                            kind,
                            new SqlDecisions.Decided(
                                    paper.caseNumber(), paper.formVersion(), paper.digest()),
                            signed.map(made -> made.signature().statementHash()));
        }

        Act act() {
            return RequestDesk.act(actor, right, number);
        }
    }

    static Act act(Actor actor, Right right, CaseNumber number) {
        return new Act(actor, right, Matter.of("request:" + number.value()));
    }

    static SqlRequests sql(Transaction unit) {
        return new SqlRequests(unit.sql());
    }

    /// Once per token, of a request as it was shown, by an officer whose session stands.
    RequestStep step(Attempt attempt, BiFunction<Transaction, Request, RequestStep> step) {
        UnitOfWork<RequestStep> work =
                unit ->
                        sql(unit)
                                .find(attempt.number())
                                .map(request -> once(unit, attempt, request, step))
                                .orElseGet(RequestStep.Unknown::new);
        return attempt.signed()
                .map(signed ->
                        gate.act(signed.unit(), attempt.act(), RequestStep.Refused::new, work))
                .orElseGet(() -> gate.act(attempt.act(), RequestStep.Refused::new, work));
    }

    /// Who came by card decides by nothing else (SEC-602).
    private boolean lacksSignature(Transaction unit, Attempt attempt) {
        return attempt.decides()
                && attempt.signed().isEmpty()
                && officers.mustSign(unit, attempt.actor());
    }

    private RequestStep once(
            Transaction unit,
            Attempt attempt,
            Request request,
            BiFunction<Transaction, Request, RequestStep> step) {
        if (lacksSignature(unit, attempt)) {
            gate.journal().refused(unit, attempt.act(), "not signed with the officer's card");
            return new RequestStep.Refused(Refusal.NOT_SIGNED);
        }
        if (Operations.before(unit, attempt.token(), attempt.act()).isPresent()) {
            return new RequestStep.Done(request);
        }
        if (!officers.stands(unit, attempt.actor())) {
            gate.journal().refused(unit, attempt.act(), "the session has ended");
            return new RequestStep.Refused(Refusal.NOT_YOUR_RIGHT);
        }
        boolean changed =
                attempt.seen().filter(seen -> !seen.equals(request.paper().digest())).isPresent();
        return changed ? new RequestStep.Changed(request) : step.apply(unit, request);
    }

    /// The request is in its new state; what is written to the status ledger comes after this.
    RequestStep done(Transaction unit, Attempt attempt) {
        return new RequestStep.Done(
                written(unit, attempt.token(), attempt.act(), attempt.number()));
    }

    /// Writes the audit entry and the operation, and reads the request back.
    Request written(Transaction unit, OperationToken token, Act act, CaseNumber number) {
        Request request = sql(unit).find(number).orElseThrow();
        Request.Paper paper = request.paper();
        String detail =
                "%s %s version %d digest %s"
                        .formatted(
                                number.value(),
                                paper.fields().kind(),
                                paper.formVersion(),
                                paper.digest().value());
        gate.journal().done(unit, act, detail);
        Operations.done(unit, token, act, number.value());
        return request;
    }
}
