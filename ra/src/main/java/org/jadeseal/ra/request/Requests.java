// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.Operations;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.card.CardMoves;
import org.jadeseal.ra.card.CardRegister;
import org.jadeseal.ra.certificate.CertificateChanges;
import org.jadeseal.ra.form.Attachment;
import org.jadeseal.ra.form.CaseBrief;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.CaseNumbers;
import org.jadeseal.ra.form.DecisionKind;
import org.jadeseal.ra.form.Form;
import org.jadeseal.ra.form.FormDigest;
import org.jadeseal.ra.form.FourEyes;
import org.jadeseal.ra.form.KeptScans;
import org.jadeseal.ra.form.Ruling;
import org.jadeseal.ra.form.ScanChange;
import org.jadeseal.ra.form.SignedUnit;
import org.jadeseal.ra.letter.LetterOrders;
import org.jadeseal.ra.officer.OfficerRegister;
import org.jadeseal.ra.request.RequestDesk.Attempt;
import org.jadeseal.ra.subscriber.FieldVault;

/// What officers do with requests for revocation, resumption and passwords, from the counter to
/// their effect.
public final class Requests {

    private final Database database;
    private final RequestDesk desk;
    private final AccountRegister accounts;
    private final RequestMails mails;
    private final Effect effect;

    /// The rooms that an approved request reaches.
    public record Rooms(
            CertificateChanges certificates,
            LetterOrders letters,
            CardRegister cards,
            CardMoves moves,
            ContactEffect contact) {}

    private Requests(Database database, RequestDesk desk, RequestMails mails, Effect effect) {
        this.database = database;
        this.desk = desk;
        this.accounts = mails.accounts();
        this.mails = mails;
        this.effect = effect;
    }

    /// The requests in `database`.
    public static Requests on(
            Database database,
            Gate gate,
            OfficerRegister officers,
            FieldVault vault,
            RequestMails mails,
            Rooms rooms) {
        return new Requests(
                database,
                new RequestDesk(gate, officers, vault),
                mails,
                new Effect(
                        rooms.certificates(),
                        rooms.letters(),
                        new Effect.Cards(rooms.cards(), rooms.moves()),
                        rooms.contact()));
    }

    /// 收件. What a suspicion concerns, certificates or a letter, is on hold or void from now on.
    public RequestStep enter(OfficerActor actor, OperationToken token, RequestFields fields) {
        Act act = new Act(actor, Right.ENTER_FORM, Matter.of("request:new"));
        return desk.gate()
                .act(
                        act,
                        RequestStep.Refused::new,
                        unit ->
                                Operations.before(unit, token, act)
                                        .map(CaseNumber::new)
                                        .<RequestStep>map(before -> entered(unit, before))
                                        .orElseGet(() -> enter(unit, token, act, fields)));
    }

    private static RequestStep entered(Transaction unit, CaseNumber before) {
        return new RequestStep.Done(RequestDesk.sql(unit).find(before).orElseThrow());
    }

    private RequestStep enter(
            Transaction unit, OperationToken token, Act act, RequestFields fields) {
        SqlRequests sql = RequestDesk.sql(unit);
        if (accounts.find(unit, fields.account()).isEmpty()) {
            return new RequestStep.Unknown();
        }
        return sql.open(fields.account(), fields.kind())
                .<RequestStep>map(RequestStep.AlreadyOpen::new)
                .orElseGet(() -> new RequestStep.Done(receive(unit, token, act, fields)));
    }

    private Request receive(Transaction unit, OperationToken token, Act act, RequestFields fields) {
        CaseNumber number = CaseNumbers.next(unit);
        Request.Paper paper =
                paper(unit, (OfficerActor) act.actor(), number, fields, List.of(), 1, 1);
        Request.Received received = new Request.Received(paper, unit.now());
        RequestDesk.sql(unit).insert(received);
        mails.tell(unit, received);
        Request written = desk.written(unit, token, act, number);
        effect.received(unit, fields);
        return written;
    }

    /// Corrects ground, note and contact data; it is RECEIVED again and needs a new first check.
    ///
    /// @param seen the digest of the request as it was shown
    /// @throws IllegalArgumentException if kind or account would change
    public RequestStep amend(
            OfficerActor actor,
            OperationToken token,
            CaseNumber number,
            FormDigest seen,
            RequestFields fields) {
        Attempt attempt = new Attempt(actor, token, Right.ENTER_FORM, number, Optional.of(seen));
        return desk.step(
                attempt,
                (unit, request) ->
                        RequestMoves.isOpen(request) && request.paper().fields().equals(fields)
                                ? new RequestStep.Unchanged(request)
                                : correct(unit, attempt, request, fields));
    }

    /// A suspicion that is on the paper only now takes effect as at its receipt.
    private RequestStep correct(
            Transaction unit, Attempt attempt, Request request, RequestFields fields) {
        RequestStep step = amend(unit, attempt, request, fields);
        if (step instanceof RequestStep.Done
                && fields.ground() != request.paper().fields().ground()) {
            effect.received(unit, fields);
        }
        return step;
    }

    private RequestStep amend(
            Transaction unit, Attempt attempt, Request request, RequestFields fields) {
        Request.Paper before = request.paper();
        if (before.fields().kind() != fields.kind()
                || !before.fields().account().equals(fields.account())) {
            throw new IllegalArgumentException("a request stays of its kind and account");
        }
        return amend(unit, attempt, request, fields, before.attachments());
    }

    private RequestStep amend(
            Transaction unit,
            Attempt attempt,
            Request request,
            RequestFields fields,
            List<Attachment> attachments) {
        Request.Paper before = request.paper();
        Request.Paper paper =
                paper(
                        unit,
                        attempt.actor(),
                        before.caseNumber(),
                        fields,
                        attachments,
                        before.formVersion() + 1,
                        before.version());
        Optional<Request.Received> amended = RequestMoves.amended(request, paper, unit.now());
        amended.ifPresent(RequestDesk.sql(unit)::amend);
        return moved(unit, attempt, request, amended.isPresent());
    }

    /// Attaches a scan or takes one off; it is RECEIVED again as after [#amend].
    ///
    /// @param seen the digest of the request as it was shown
    public RequestStep change(
            OfficerActor actor,
            OperationToken token,
            CaseNumber number,
            FormDigest seen,
            ScanChange change) {
        Attempt attempt = new Attempt(actor, token, Right.ENTER_FORM, number, Optional.of(seen));
        return desk.step(
                attempt,
                (unit, request) ->
                        RequestMoves.isOpen(request)
                                ? change(unit, attempt, request, change)
                                : new RequestStep.NotFromHere(request));
    }

    private RequestStep change(
            Transaction unit, Attempt attempt, Request request, ScanChange change) {
        Request.Paper before = request.paper();
        return KeptScans.apply(
                        unit,
                        desk.vault(),
                        attempt.number(),
                        attempt.actor().officer(),
                        before.attachments(),
                        change)
                .map(after -> amend(unit, attempt, request, before.fields(), after))
                .orElseGet(() -> new RequestStep.NotFromHere(request));
    }

    /// 初審通過.
    ///
    /// @param seen the digest of the request as it was shown
    public RequestStep review(
            OfficerActor actor, OperationToken token, CaseNumber number, FormDigest seen) {
        return review(new Attempt(actor, token, Right.REVIEW_FORM, number, Optional.of(seen)));
    }

    private RequestStep review(Attempt attempt) {
        return desk.step(
                attempt,
                (unit, request) ->
                        request instanceof Request.Received received
                                ? review(unit, attempt, received)
                                : new RequestStep.NotFromHere(request));
    }

    private RequestStep review(Transaction unit, Attempt attempt, Request.Received received) {
        Request.Reviewed reviewed =
                received.review(attempt.append(unit, DecisionKind.REVIEWED, received));
        RequestDesk.sql(unit).replace(reviewed);
        return desk.done(unit, attempt);
    }

    /// 複審通過 by another person, and at once its effect.
    ///
    /// @param seen the digest of the request as it was shown
    public RequestStep approve(
            OfficerActor actor, OperationToken token, CaseNumber number, FormDigest seen) {
        return approve(new Attempt(actor, token, Right.APPROVE_FORM, number, Optional.of(seen)));
    }

    private RequestStep approve(Attempt attempt) {
        return desk.step(
                attempt,
                (unit, request) ->
                        request instanceof Request.Reviewed reviewed
                                ? approve(unit, attempt, reviewed)
                                : new RequestStep.NotFromHere(request));
    }

    private RequestStep approve(Transaction unit, Attempt attempt, Request.Reviewed reviewed) {
        OfficerActor actor = attempt.actor();
        if (sawItBefore(actor, reviewed)) {
            String detail = FourEyes.refusal(unit, actor.person());
            desk.gate().journal().refused(unit, attempt.act(), detail);
            return new RequestStep.SamePerson();
        }
        return effect.approved(unit, reviewed.paper())
                .<RequestStep>map(found -> execute(unit, attempt, reviewed, found))
                .orElseGet(RequestStep.NothingToDo::new);
    }

    /// By person, not by login (SEC-603).
    private static boolean sawItBefore(OfficerActor actor, Request.Reviewed reviewed) {
        return actor.person().equals(reviewed.review().decider().person())
                || actor.person().equals(reviewed.paper().entry().person());
    }

    private RequestStep execute(
            Transaction unit, Attempt attempt, Request.Reviewed reviewed, Runnable effects) {
        Request.Executed executed =
                reviewed.execute(attempt.append(unit, DecisionKind.APPROVED, reviewed));
        RequestDesk.sql(unit).replace(executed);
        mails.tell(unit, executed);
        RequestStep done = desk.done(unit, attempt);
        effects.run();
        return done;
    }

    /// 退件補正.
    ///
    /// @param reason told to the person, 1 to 500 characters
    public RequestStep giveBack(
            OfficerActor actor, OperationToken token, CaseNumber number, String reason) {
        return declined(
                declining(actor, token, number),
                (request, now) -> RequestMoves.givenBack(request, reason, now));
    }

    /// 駁回.
    ///
    /// @param reason told to the person, 1 to 500 characters
    public RequestStep reject(
            OfficerActor actor, OperationToken token, CaseNumber number, String reason) {
        return declined(
                declining(actor, token, number),
                (request, now) -> RequestMoves.rejected(request, reason, now));
    }

    /// 撤回.
    public RequestStep withdraw(OfficerActor actor, OperationToken token, CaseNumber number) {
        return declined(declining(actor, token, number), RequestMoves::withdrawn);
    }

    private static Attempt declining(OfficerActor actor, OperationToken token, CaseNumber number) {
        return new Attempt(actor, token, Right.DECLINE_FORM, number, Optional.empty());
    }

    /// Decides as an officer's card has signed, in the unit that keeps the signature.
    ///
    /// @param signed whose text tells of the request as [#brief] does in the same unit
    public Ruling decide(SignedUnit signed) {
        Attempt attempt = Attempt.of(signed);
        String reason = signed.resolved().reason();
        return ruling(
                switch (signed.resolved().verdict()) {
                    case REVIEW -> review(attempt);
                    case APPROVE -> approve(attempt);
                    case RETURN ->
                            declined(attempt, (r, now) -> RequestMoves.givenBack(r, reason, now));
                    case REJECT ->
                            declined(attempt, (r, now) -> RequestMoves.rejected(r, reason, now));
                    case WITHDRAW -> declined(attempt, RequestMoves::withdrawn);
                });
    }

    private static Ruling ruling(RequestStep step) {
        return switch (step) {
            case RequestStep.Done _ -> Ruling.DONE;
            case RequestStep.Changed _ -> Ruling.CHANGED;
            case RequestStep.Unchanged _,
                    RequestStep.NotFromHere _,
                    RequestStep.Unknown _,
                    RequestStep.AlreadyOpen _ ->
                    Ruling.NOT_FROM_HERE;
            case RequestStep.SamePerson _ -> Ruling.SAME_PERSON;
            case RequestStep.NothingToDo _ -> Ruling.NOTHING_TO_DO;
            case RequestStep.Refused _ -> Ruling.NOT_ALLOWED;
        };
    }

    /// A request as the window of a card program shows it; empty when there is none.
    public Optional<CaseBrief> brief(Transaction unit, CaseNumber number) {
        return RequestDesk.sql(unit)
                .find(number)
                .map(request -> RequestDecisions.brief(unit, request.paper()));
    }

    private RequestStep declined(
            Attempt attempt, BiFunction<Request, Instant, Optional<Request>> move) {
        return desk.step(
                attempt,
                (unit, request) -> {
                    Optional<Request> after = move.apply(request, unit.now());
                    after.ifPresent(RequestDesk.sql(unit)::replace);
                    if (after.isPresent()) {
                        attempt.signed().ifPresent(SignedUnit::keep);
                    }
                    after.ifPresent(declined -> mails.tell(unit, declined));
                    return moved(unit, attempt, request, after.isPresent());
                });
    }

    private RequestStep moved(Transaction unit, Attempt attempt, Request before, boolean possible) {
        return possible ? desk.done(unit, attempt) : new RequestStep.NotFromHere(before);
    }

    /// Ends returned requests that were not completed in 30 days. Answers how many.
    public int expireReturned(SystemActor job) {
        Instant before = database.now().minus(Form.Returned.COMPLETION);
        int expired = 0;
        for (Request request : new SqlRequests(database.read()).returnedBefore(before)) {
            Act act = RequestDesk.act(job, Right.EXECUTE_FORM, request.caseNumber());
            boolean done = desk.gate().act(act, _ -> false, unit -> expire(unit, act, request));
            expired += done ? 1 : 0;
        }
        return expired;
    }

    private boolean expire(Transaction unit, Act act, Request request) {
        if (request instanceof Request.Returned returned) {
            RequestDesk.sql(unit).replace(returned.expire(unit.now()));
            desk.gate().journal().done(unit, act, "not completed in 30 days");
            return true;
        }
        return false;
    }

    private static Request.Paper paper(
            Transaction unit,
            OfficerActor actor,
            CaseNumber number,
            RequestFields fields,
            List<Attachment> attachments,
            int formVersion,
            long version) {
        return new Request.Paper(
                number,
                fields,
                attachments,
                new Request.Entry(actor.officer(), actor.person(), unit.now()),
                formVersion,
                RequestDecisions.digest(number, formVersion, fields, attachments),
                version);
    }
}
