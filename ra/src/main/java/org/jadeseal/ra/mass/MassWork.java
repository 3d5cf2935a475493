// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mass;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.certificate.Sweep;
import org.jadeseal.ra.certificate.SweepOutcome;
import org.jadeseal.ra.form.CaseNumber;

/// Carries out what two people have decided.
///
/// A unit of work changes the certificates of a piece and moves the cursor behind it, or neither:
/// whatever ends the program in between, the next one begins where the last unit ended. Two nodes
/// never do the same piece, since one of them finds the cursor moved.
public final class MassWork {

    /// Cards or lines of one unit: some hundred certificates, so that others wait for a moment.
    private static final int PIECE = 100;

    private final Database database;
    private final Gate gate;
    private final Sweep sweep;
    private final MassTargets targets;

    private MassWork(Database database, Gate gate, Sweep sweep) {
        this.database = database;
        this.gate = gate;
        this.sweep = sweep;
        this.targets = new MassTargets(sweep);
    }

    /// Work on the mass changes in `database`.
    public static MassWork on(Database database, Gate gate, Sweep sweep) {
        return new MassWork(database, gate, sweep);
    }

    /// Does some of what waits. Answers how many units of work it took; fewer than `most` when
    /// nothing waits any more.
    ///
    /// @param most units of work
    public int carryOut(SystemActor job, int most) {
        int done = 0;
        while (done < most && carryOut(job)) {
            done++;
        }
        return done;
    }

    private boolean carryOut(SystemActor job) {
        Optional<CaseNumber> waiting =
                new SqlMassChanges(database.read()).waiting().map(MassChange::caseNumber);
        waiting.ifPresent(number -> piece(job, number));
        return waiting.isPresent();
    }

    private void piece(SystemActor job, CaseNumber number) {
        Act act = act(job, number);
        boolean _ =
                gate.act(
                        act,
                        _ -> false,
                        unit -> {
                            approved(unit, number)
                                    .ifPresent(approved -> piece(unit, act, approved));
                            return true;
                        });
    }

    private void piece(Transaction unit, Act act, MassChange.Approved approved) {
        MassChange.Plan plan = approved.plan();
        MassProgress progress = approved.progress();
        MassTargets.Piece piece = targets.next(unit, plan, progress.reached(), PIECE);
        if (piece.reached().isEmpty()) {
            finish(unit, act, approved);
            return;
        }
        Map<SweepOutcome, Long> outcomes = new EnumMap<>(SweepOutcome.class);
        if (piece.unknown() > 0) {
            outcomes.put(SweepOutcome.UNKNOWN, piece.unknown());
        }
        Sweep.Prepared prepared =
                sweep.prepare(
                        unit,
                        (SystemActor) act.actor(),
                        plan.fields().act().aim(plan.fields().ground()),
                        piece.certificates(),
                        plan.caseNumber().value());
        outcomes.putAll(prepared.outcomes());
        new SqlMassChanges(unit.sql())
                .replace(approved.advance(progress.with(piece.reached().get(), outcomes)));
        prepared.record();
    }

    private void finish(Transaction unit, Act act, MassChange.Approved approved) {
        MassChange.Done done = approved.finish(unit.now());
        new SqlMassChanges(unit.sql()).replace(done);
        gate.journal()
                .done(
                        unit,
                        act,
                        "done: " + done.progress().total() + " " + done.progress().outcomes());
    }

    private static Optional<MassChange.Approved> approved(Transaction unit, CaseNumber number) {
        return new SqlMassChanges(unit.sql())
                .find(number)
                .filter(MassChange.Approved.class::isInstance)
                .map(MassChange.Approved.class::cast);
    }

    private static Act act(SystemActor job, CaseNumber number) {
        return new Act(
                job, Right.CARRY_OUT_MASS_CHANGE, Matter.of("mass-change:" + number.value()));
    }
}
