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
                .map(found -> waiting(found, now))
                .limit(LINES)
                .toList();
    }

    private static Waiting waiting(SqlWaiting.Row found, Instant now) {
        Instant due = WorkingDays.next(found.since());
        return new Waiting(
                found.caseNumber(),
                found.kind(),
                found.state(),
                found.since(),
                due,
                now.isAfter(due));
    }
}
