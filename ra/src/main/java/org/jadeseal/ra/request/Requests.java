// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.Operations;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.certificate.CertificateChanges;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.CaseNumbers;
import org.jadeseal.ra.form.DecisionKind;
import org.jadeseal.ra.form.FormDigest;
import org.jadeseal.ra.form.FourEyes;
import org.jadeseal.ra.officer.OfficerRegister;

/// What officers do with revocation and resumption requests, from the counter to their effect.
public final class Requests {

    /// How long a returned one waits for what is missing.
    static final Duration COMPLETION = Duration.ofDays(30);

    private final Database database;
    private final Gate gate;
    private final OfficerRegister officers;
    private final AccountRegister accounts;
    private final CertificateChanges certificates;

    private Requests(
            Database database,
            Gate gate,
            OfficerRegister officers,
            AccountRegister accounts,
            CertificateChanges certificates) {
        this.database = database;
        this.gate = gate;
        this.officers = officers;
        this.accounts = accounts;
        this.certificates = certificates;
    }

    /// The requests in `database`.
    public static Requests on(
            Database database,
            Gate gate,
            OfficerRegister officers,
            AccountRegister accounts,
            CertificateChanges certificates) {
        return new Requests(database, gate, officers, accounts, certificates);
    }

    /// 收件. Where the ground is a suspicion the certificates are on hold from now on.
    public RequestStep enter(OfficerActor actor, OperationToken token, RequestFields fields) {
        Act act = new Act(actor, Right.ENTER_FORM, Matter.of("request:new"));
        return gate.act(
                act,
                RequestStep.Refused::new,
                unit ->
                        Operations.before(unit, token, act)
                                .<RequestStep>map(before ->
                                        new RequestStep.Done(find(unit, new CaseNumber(before))))
                                .orElseGet(() -> enter(unit, token, act, actor, fields)));
    }

    private RequestStep enter(
            Transaction unit,
            OperationToken token,
            Act act,
            OfficerActor actor,
            RequestFields fields) {
        if (accounts.find(unit, fields.account()).isEmpty()) {
            return new RequestStep.Unknown();
        }
        Optional<CaseNumber> open = sql(unit).open(fields.account(), fields.kind());
        if (open.isPresent()) {
            return new RequestStep.AlreadyOpen(open.get());
        }
        CaseNumber number = CaseNumbers.next(unit);
        Request.Received received =
                new Request.Received(paper(unit, actor, number, fields, 1, 1), unit.now());
        sql(unit).insert(received);
        Request written = written(unit, token, act, number);
        if (fields.ground().suspicious()) {
            certificates.hold(unit, fields.account());
        }
        return new RequestStep.Done(written);
    }

    /// Corrects ground and note; it is RECEIVED again and needs a new first check.
    ///
    /// @param seen the digest of the request as it was shown
    /// @throws IllegalArgumentException if kind or account would change
    public RequestStep amend(
            OfficerActor actor,
            OperationToken token,
            CaseNumber number,
            FormDigest seen,
            RequestFields fields) {
        return step(
                actor,
                token,
                Right.ENTER_FORM,
                number,
                seen,
                (unit, request) -> {
                    Request.Paper before = request.paper();
                    if (before.fields().kind() != fields.kind()
                            || !before.fields().account().equals(fields.account())) {
                        throw new IllegalArgumentException(
                                "a request stays of its kind and account");
                    }
                    Request.Paper paper =
                            paper(
                                    unit,
                                    actor,
                                    number,
                                    fields,
                                    before.formVersion() + 1,
                                    before.version());
                    Optional<Request.Received> amended =
                            RequestMoves.amended(request, paper, unit.now());
                    amended.ifPresent(sql(unit)::amend);
                    return amended.<RequestStep>map(RequestStep.Done::new)
                            .orElseGet(() -> new RequestStep.NotFromHere(request));
                });
    }

    /// 初審通過.
    ///
    /// @param seen the digest of the request as it was shown
    public RequestStep review(
            OfficerActor actor, OperationToken token, CaseNumber number, FormDigest seen) {
        return step(
                actor,
                token,
                Right.REVIEW_FORM,
                number,
                seen,
                (unit, request) -> {
                    if (!(request instanceof Request.Received received)) {
                        return new RequestStep.NotFromHere(request);
                    }
                    Request.Reviewed reviewed =
                            received.review(
                                    RequestDecisions.append(
                                            unit, actor, DecisionKind.REVIEWED, received));
                    sql(unit).replace(reviewed);
                    return new RequestStep.Done(reviewed);
                });
    }

    /// 複審通過 by another person, and at once its effect.
    ///
    /// @param seen the digest of the request as it was shown
    public RequestStep approve(
            OfficerActor actor, OperationToken token, CaseNumber number, FormDigest seen) {
        Act act = act(actor, Right.APPROVE_FORM, number);
        return step(
                actor,
                token,
                Right.APPROVE_FORM,
                number,
                seen,
                (unit, request) -> {
                    if (!(request instanceof Request.Reviewed reviewed)) {
                        return new RequestStep.NotFromHere(request);
                    }
                    if (actor.person().equals(reviewed.review().decider().person())
                            || actor.person().equals(reviewed.paper().entry().person())) {
                        gate.journal().refused(unit, act, FourEyes.refusal(unit, actor.person()));
                        return new RequestStep.SamePerson();
                    }
                    return Effect.of(unit, certificates, reviewed.paper().fields())
                            .<RequestStep>map(effect -> execute(unit, actor, reviewed, effect))
                            .orElseGet(RequestStep.NothingToDo::new);
                });
    }

    private static RequestStep execute(
            Transaction unit, OfficerActor actor, Request.Reviewed reviewed, Runnable effect) {
        Request.Executed executed =
                reviewed.execute(
                        RequestDecisions.append(unit, actor, DecisionKind.APPROVED, reviewed));
        sql(unit).replace(executed);
        effect.run();
        return new RequestStep.Done(executed);
    }

    /// 退件補正.
    ///
    /// @param reason told to the person, 1 to 500 characters
    public RequestStep giveBack(
            OfficerActor actor, OperationToken token, CaseNumber number, String reason) {
        return declined(actor, token, number, (r, now) -> RequestMoves.givenBack(r, reason, now));
    }

    /// 駁回.
    ///
    /// @param reason told to the person, 1 to 500 characters
    public RequestStep reject(
            OfficerActor actor, OperationToken token, CaseNumber number, String reason) {
        return declined(actor, token, number, (r, now) -> RequestMoves.rejected(r, reason, now));
    }

    /// 撤回.
    public RequestStep withdraw(OfficerActor actor, OperationToken token, CaseNumber number) {
        return declined(actor, token, number, RequestMoves::withdrawn);
    }

    /// Ends returned requests that were not completed in 30 days. Answers how many.
    public int expireReturned(SystemActor job) {
        Instant before = database.now().minus(COMPLETION);
        int expired = 0;
        for (Request request : new SqlRequests(database.read()).returnedBefore(before)) {
            Act act = act(job, Right.EXECUTE_FORM, request.caseNumber());
            boolean done = gate.act(act, _ -> false, unit -> expire(unit, act, request));
            expired += done ? 1 : 0;
        }
        return expired;
    }

    private boolean expire(Transaction unit, Act act, Request request) {
        if (request instanceof Request.Returned returned) {
            sql(unit).replace(returned.expire(unit.now()));
            gate.journal().done(unit, act, "not completed in 30 days");
            return true;
        }
        return false;
    }

    private RequestStep declined(
            OfficerActor actor,
            OperationToken token,
            CaseNumber number,
            BiFunction<Request, Instant, Optional<Request>> move) {
        return step(
                actor,
                token,
                Right.DECLINE_FORM,
                number,
                Optional.empty(),
                (unit, request) -> {
                    Optional<Request> after = move.apply(request, unit.now());
                    after.ifPresent(sql(unit)::replace);
                    return after.<RequestStep>map(RequestStep.Done::new)
                            .orElseGet(() -> new RequestStep.NotFromHere(request));
                });
    }

    private RequestStep step(
            OfficerActor actor,
            OperationToken token,
            Right right,
            CaseNumber number,
            FormDigest seen,
            BiFunction<Transaction, Request, RequestStep> step) {
        return step(actor, token, right, number, Optional.of(seen), step);
    }

    /// Once per token, of a request as it was shown, by an officer whose session stands.
    private RequestStep step(
            OfficerActor actor,
            OperationToken token,
            Right right,
            CaseNumber number,
            Optional<FormDigest> seen,
            BiFunction<Transaction, Request, RequestStep> step) {
        Act act = act(actor, right, number);
        return gate.act(
                act,
                RequestStep.Refused::new,
                unit -> {
                    Optional<Request> found = sql(unit).find(number);
                    if (found.isEmpty()) {
                        return new RequestStep.Unknown();
                    }
                    Request request = found.get();
                    if (Operations.before(unit, token, act).isPresent()) {
                        return new RequestStep.Done(request);
                    }
                    if (!officers.stands(unit, actor)) {
                        gate.journal().refused(unit, act, "the session has ended");
                        return new RequestStep.Refused(Refusal.NOT_YOUR_RIGHT);
                    }
                    return seen.filter(digest -> !request.paper().digest().equals(digest))
                                    .isPresent()
                            ? new RequestStep.Changed(request)
                            : kept(unit, token, act, step.apply(unit, request));
                });
    }

    private RequestStep kept(Transaction unit, OperationToken token, Act act, RequestStep step) {
        return step instanceof RequestStep.Done(Request after)
                ? new RequestStep.Done(written(unit, token, act, after.caseNumber()))
                : step;
    }

    private Request written(Transaction unit, OperationToken token, Act act, CaseNumber number) {
        Request request = find(unit, number);
        gate.journal()
                .done(
                        unit,
                        act,
                        "%s %s version %d digest %s"
                                .formatted(
                                        number.value(),
                                        request.paper().fields().kind(),
                                        request.paper().formVersion(),
                                        request.paper().digest().value()));
        Operations.done(unit, token, act, number.value());
        return request;
    }

    private static Request.Paper paper(
            Transaction unit,
            OfficerActor actor,
            CaseNumber number,
            RequestFields fields,
            int formVersion,
            long version) {
        return new Request.Paper(
                number,
                fields,
                new Request.Entry(actor.officer(), actor.person(), unit.now()),
                formVersion,
                RequestDecisions.digest(number, formVersion, fields),
                version);
    }

    private static Request find(Transaction unit, CaseNumber number) {
        return sql(unit).find(number).orElseThrow();
    }

    private static SqlRequests sql(Transaction unit) {
        return new SqlRequests(unit.sql());
    }

    private static Act act(Actor actor, Right right, CaseNumber number) {
        return new Act(actor, right, Matter.of("request:" + number.value()));
    }
}
