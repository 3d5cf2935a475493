// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.history;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;

/// Shows holders what was done in their name, so that a stranger's act is noticed.
public final class HolderHistory {

    private static final int MOST = 200;

    private final Database database;
    private final Gate gate;

    private HolderHistory(Database database, Gate gate) {
        this.database = database;
        this.gate = gate;
    }

    /// Histories from the audit log in `database`.
    public static HolderHistory on(Database database, Gate gate) {
        return new HolderHistory(database, gate);
    }

    /// The newest first, at most 200; empty when the gate stays shut.
    public List<Happening> own(SubscriberActor actor) {
        Act act = new Act(actor, Right.READ_OWN_RECORD, Matter.of(actor.account()));
        return gate.look(
                act,
                _ -> List.of(),
                () -> SqlHappenings.of(database.read(), actor.account(), MOST));
    }

    /// One of them, for a receipt; empty when it is not the holder's or the gate stays shut.
    public Optional<Happening> own(SubscriberActor actor, long sequence) {
        Act act = new Act(actor, Right.READ_OWN_RECORD, Matter.of(actor.account()));
        return gate.look(
                act,
                _ -> Optional.empty(),
                () -> SqlHappenings.one(database.read(), actor.account(), sequence));
    }
}
