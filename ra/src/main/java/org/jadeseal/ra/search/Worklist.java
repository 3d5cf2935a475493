// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.search;

import java.time.Instant;
import java.util.List;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.authorization.Role;
import org.jadeseal.ra.form.Form;

/// What waits for an officer, by role, the oldest first.
public final class Worklist {

    /// Lines that are shown.
    public static final int LINES = 15;

    private final Database database;
    private final Gate gate;

    private Worklist(Database database, Gate gate) {
        this.database = database;
        this.gate = gate;
    }

    /// The work in `database`.
    public static Worklist on(Database database, Gate gate) {
        return new Worklist(database, gate);
    }

    /// What this officer can do something about, at most [#LINES]; nothing when the gate stays
    /// shut.
    public List<Waiting> of(OfficerActor actor) {
        return gate.look(
                new Act(actor, Right.READ_FORMS, Matter.of("work:list")),
                _ -> List.of(),
                () -> read(actor));
    }

    private List<Waiting> read(OfficerActor actor) {
        Instant now = database.now();
        return actor.roles().stream()
                .flatMap(role -> new SqlWaiting(database.read()).of(role, LINES).stream())
                .map(found -> waiting(found, WorkingDays.next(found.since()), now))
                .limit(LINES)
                .toList();
    }

    /// 退件補正: what this officer could complete, those that expire first, at most [#LINES]; nothing
    /// when the gate stays shut, or for an officer who enters no forms.
    public List<Waiting> returned(OfficerActor actor) {
        if (!actor.roles().contains(Role.RAO)) {
            return List.of();
        }
        return gate.look(
                new Act(actor, Right.READ_FORMS, Matter.of("work:returned")),
                _ -> List.of(),
                this::readReturned);
    }

    private List<Waiting> readReturned() {
        Instant now = database.now();
        return new SqlWaiting(database.read())
                .returned(LINES).stream()
                        .map(found ->
                                waiting(found, found.since().plus(Form.Returned.COMPLETION), now))
                        .toList();
    }

    private static Waiting waiting(SqlWaiting.Row found, Instant due, Instant now) {
        return new Waiting(
                found.caseNumber(),
                found.kind(),
                found.state(),
                found.since(),
                due,
                now.isAfter(due));
    }
}
