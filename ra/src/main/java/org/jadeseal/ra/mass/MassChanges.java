// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mass;

import java.time.Instant;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.database.UnitOfWork;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.OperationToken;
import org.jadeseal.ra.authorization.Operations;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.certificate.Sweep;
import org.jadeseal.ra.form.CaseBrief;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.CaseNumbers;
import org.jadeseal.ra.form.DecisionKind;
import org.jadeseal.ra.form.FourEyes;
import org.jadeseal.ra.form.Resolution;
import org.jadeseal.ra.form.Ruling;
import org.jadeseal.ra.form.SignedUnit;
import org.jadeseal.ra.form.Verdict;
import org.jadeseal.ra.officer.OfficerRegister;

/// What officers do with mass changes: ask, propose, approve, decline. Safe for use by many
/// threads.
public final class MassChanges {

    private final Database database;
    private final Gate gate;
    private final OfficerRegister officers;
    private final MassTargets targets;

    private MassChanges(
            Database database, Gate gate, OfficerRegister officers, MassTargets targets) {
        this.database = database;
        this.gate = gate;
        this.officers = officers;
        this.targets = targets;
    }

    /// The mass changes in `database`.
    public static MassChanges on(
            Database database, Gate gate, OfficerRegister officers, Sweep sweep) {
        return new MassChanges(database, gate, officers, new MassTargets(sweep));
    }

    /// 試算 of what is on cards of some days. Nothing is asked for yet.
    public MassStep draft(
            OfficerActor actor, OperationToken token, MassFields fields, MassQuery.TakenIn days) {
        Act act = drafting(actor);
        // counted where nobody waits for it: there may be millions
        return gate.look(
                act,
                MassStep.Refused::new,
                () -> {
                    DryRun dryRun = new SqlMassTargets(database.read()).count(days, database.now());
                    return draft(act, token, unit -> drafted(unit, act, fields, days, dryRun));
                });
    }

    /// The same of what is on a list.
    public MassStep draft(
            OfficerActor actor, OperationToken token, MassFields fields, MassList list) {
        Act act = drafting(actor);
        return draft(
                act,
                token,
                unit -> {
                    DryRun dryRun = targets.count(unit, list);
                    MassChange change = drafted(unit, act, fields, list.query(), dryRun);
                    new SqlMassTargets(unit.sql()).enter(change.caseNumber(), list.entries());
                    return change;
                });
    }

    private static Act drafting(OfficerActor actor) {
        return new Act(actor, Right.PROPOSE_MASS_CHANGE, Matter.of("mass-change:new"));
    }

    private MassStep draft(Act act, OperationToken token, UnitOfWork<MassChange> drafting) {
        return gate.act(
                act,
                MassStep.Refused::new,
                unit ->
                        new MassStep.Done(
                                Operations.before(unit, token, act)
                                        .map(CaseNumber::new)
                                        .flatMap(new SqlMassChanges(unit.sql())::find)
                                        .orElseGet(() ->
                                                written(unit, token, act, drafting.run(unit)))));
    }

    private static MassChange drafted(
            Transaction unit, Act act, MassFields fields, MassQuery query, DryRun dryRun) {
        OfficerActor actor = (OfficerActor) act.actor();
        CaseNumber number = CaseNumbers.next(unit);
        MassChange.Drafted drafted =
                new MassChange.Drafted(
                        new MassChange.Plan(
                                number,
                                fields,
                                query,
                                dryRun,
                                new MassChange.Entry(actor.officer(), actor.person(), unit.now()),
                                MassDecisions.digest(number, fields, query, dryRun),
                                1),
                        unit.now());
        new SqlMassChanges(unit.sql()).insert(drafted);
        return drafted;
    }

    /// Writes the audit entry and the operation.
    private MassChange written(Transaction unit, OperationToken token, Act act, MassChange change) {
        MassChange.Plan plan = change.plan();
        gate.journal()
                .done(
                        unit,
                        act,
                        "%s %s certificates %d people %d digest %s"
                                .formatted(
                                        plan.caseNumber().value(),
                                        plan.fields().act(),
                                        plan.dryRun().total(),
                                        plan.dryRun().people(),
                                        plan.digest().value()));
        Operations.done(unit, token, act, plan.caseNumber().value());
        return change;
    }

    /// Decides without a card.
    public MassStep decide(Resolution resolved) {
        Attempt attempt = new Attempt(resolved, Optional.empty());
        return gate.act(attempt.act(), MassStep.Refused::new, unit -> decide(unit, attempt));
    }

    /// Decides as an officer's card has signed, in the unit that keeps the signature.
    ///
    /// @param signed whose text tells of the case as [#brief] does in the same unit
    public Ruling decide(SignedUnit signed) {
        Attempt attempt = new Attempt(signed.resolved(), Optional.of(signed));
        return ruling(
                gate.act(
                        signed.unit(),
                        attempt.act(),
                        MassStep.Refused::new,
                        unit -> decide(unit, attempt)));
    }

    /// A case as the window of a card program shows it; empty when there is none.
    public Optional<CaseBrief> brief(Transaction unit, CaseNumber number) {
        return new SqlMassChanges(unit.sql())
                .find(number)
                .map(change -> MassDecisions.brief(unit, change.plan()));
    }

    /// What an officer sets out to decide.
    private record Attempt(Resolution resolved, Optional<SignedUnit> signed) {

        Act act() {
            return new Act(
                    resolved.officer(),
                    right(resolved.verdict()),
                    Matter.of("mass-change:" + resolved.caseNumber().value()));
        }

        private static Right right(Verdict verdict) {
            return switch (verdict) {
                case REVIEW, WITHDRAW -> Right.PROPOSE_MASS_CHANGE;
                case APPROVE, REJECT, RETURN -> Right.APPROVE_MASS_CHANGE;
            };
        }
    }

    private MassStep decide(Transaction unit, Attempt attempt) {
        return new SqlMassChanges(unit.sql())
                .find(attempt.resolved().caseNumber())
                .map(change -> once(unit, attempt, change))
                .orElseGet(MassStep.Unknown::new);
    }

    private MassStep once(Transaction unit, Attempt attempt, MassChange change) {
        Resolution resolved = attempt.resolved();
        // who came by card decides by nothing else (SEC-602)
        if (attempt.signed().isEmpty() && officers.mustSign(unit, resolved.officer())) {
            return refused(unit, attempt, Refusal.NOT_SIGNED, "not signed with the officer's card");
        }
        if (Operations.before(unit, resolved.token(), attempt.act()).isPresent()) {
            return new MassStep.Done(change);
        }
        if (!officers.stands(unit, resolved.officer())) {
            return refused(unit, attempt, Refusal.NOT_YOUR_RIGHT, "the session has ended");
        }
        boolean other =
                resolved.seen().filter(seen -> !seen.equals(change.plan().digest())).isPresent();
        return other ? new MassStep.Changed() : decide(unit, attempt, change);
    }

    private MassStep refused(Transaction unit, Attempt attempt, Refusal refusal, String why) {
        gate.journal().refused(unit, attempt.act(), why);
        return new MassStep.Refused(refusal);
    }

    private MassStep decide(Transaction unit, Attempt attempt, MassChange change) {
        return switch (attempt.resolved().verdict()) {
            case REVIEW -> propose(unit, attempt, change);
            case APPROVE -> approve(unit, attempt, change);
            case REJECT ->
                    declined(
                            unit,
                            attempt,
                            rejected(change, attempt.resolved().reason(), unit.now()));
            case WITHDRAW -> declined(unit, attempt, withdrawn(change, unit.now()));
            case RETURN -> new MassStep.NotFromHere();
        };
    }

    private MassStep propose(Transaction unit, Attempt attempt, MassChange change) {
        if (!(change instanceof MassChange.Drafted drafted)) {
            return new MassStep.NotFromHere();
        }
        MassChange.Plan plan = change.plan();
        if (plan.fields().act().changes(plan.dryRun().certificates()) == 0) {
            return new MassStep.NothingToDo();
        }
        attempt.signed().ifPresent(SignedUnit::keep);
        return moved(
                unit,
                attempt,
                drafted.propose(
                        MassDecisions.append(
                                unit,
                                attempt.resolved().officer(),
                                DecisionKind.REVIEWED,
                                plan,
                                statement(attempt))));
    }

    private MassStep approve(Transaction unit, Attempt attempt, MassChange change) {
        if (!(change instanceof MassChange.Proposed proposed)) {
            return new MassStep.NotFromHere();
        }
        OfficerActor actor = attempt.resolved().officer();
        if (sawItBefore(actor, proposed)) {
            gate.journal().refused(unit, attempt.act(), FourEyes.refusal(unit, actor.person()));
            return new MassStep.SamePerson();
        }
        attempt.signed().ifPresent(SignedUnit::keep);
        var _ =
                MassDecisions.append(
                        unit, actor, DecisionKind.APPROVED, change.plan(), statement(attempt));
        return moved(unit, attempt, proposed.approve(unit.now()));
    }

    private static Optional<String> statement(Attempt attempt) {
        return attempt.signed().map(signed -> signed.signature().statementHash());
    }

    /// By person, not by login (SEC-603).
    private static boolean sawItBefore(OfficerActor actor, MassChange.Proposed proposed) {
        return actor.person().equals(proposed.first().decider().person())
                || actor.person().equals(proposed.plan().entry().person());
    }

    private MassStep declined(Transaction unit, Attempt attempt, Optional<MassChange> after) {
        if (after.isPresent()) {
            attempt.signed().ifPresent(SignedUnit::keep);
        }
        return after.map(found -> moved(unit, attempt, found)).orElseGet(MassStep.NotFromHere::new);
    }

    private static Optional<MassChange> rejected(MassChange change, String reason, Instant now) {
        return change instanceof MassChange.Proposed proposed
                ? Optional.of(proposed.reject(reason, now))
                : Optional.empty();
    }

    private static Optional<MassChange> withdrawn(MassChange change, Instant now) {
        return switch (change) {
            case MassChange.Drafted drafted -> Optional.of(drafted.withdraw(now));
            case MassChange.Proposed proposed -> Optional.of(proposed.withdraw(now));
            case MassChange.Approved _,
                    MassChange.Done _,
                    MassChange.Rejected _,
                    MassChange.Withdrawn _ ->
                    Optional.empty();
        };
    }

    private MassStep moved(Transaction unit, Attempt attempt, MassChange after) {
        new SqlMassChanges(unit.sql()).replace(after);
        return new MassStep.Done(written(unit, attempt.resolved().token(), attempt.act(), after));
    }

    private static Ruling ruling(MassStep step) {
        return switch (step) {
            case MassStep.Done _ -> Ruling.DONE;
            case MassStep.Changed() -> Ruling.CHANGED;
            case MassStep.NotFromHere(), MassStep.Unknown() -> Ruling.NOT_FROM_HERE;
            case MassStep.SamePerson() -> Ruling.SAME_PERSON;
            case MassStep.NothingToDo() -> Ruling.NOTHING_TO_DO;
            case MassStep.Refused _ -> Ruling.NOT_ALLOWED;
        };
    }
}
