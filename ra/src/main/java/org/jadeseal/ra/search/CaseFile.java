// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.search;

import java.util.List;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;

/// The cases of one person.
public final class CaseFile {

    private static final int MOST = 50;

    private final Database database;
    private final Gate gate;

    private CaseFile(Database database, Gate gate) {
        this.database = database;
        this.gate = gate;
    }

    /// The cases in `database`.
    public static CaseFile on(Database database, Gate gate) {
        return new CaseFile(database, gate);
    }

    /// The newest first, at most 50; none when the gate stays shut.
    public List<CaseLine> of(OfficerActor actor, AccountId account) {
        return gate.look(
                new Act(actor, Right.READ_FORMS, Matter.of(account)),
                _ -> List.of(),
                () -> SqlCaseLines.of(database.read(), account, MOST));
    }
}
