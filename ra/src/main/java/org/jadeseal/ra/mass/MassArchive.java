// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mass;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.KeysetPage;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.SqlDecisions;

/// Mass changes as officers read them.
public final class MassArchive {

    private static final int MOST = 100;

    private final Database database;
    private final Gate gate;

    private MassArchive(Database database, Gate gate) {
        this.database = database;
        this.gate = gate;
    }

    /// Those in `database`.
    public static MassArchive on(Database database, Gate gate) {
        return new MassArchive(database, gate);
    }

    /// One page, newest case first.
    ///
    /// @param from where the page begins, empty for the first
    /// @param size 1 to 100 lines
    public MassReading page(OfficerActor actor, Optional<CaseNumber> from, int size) {
        int most = Math.clamp(size, 1, MOST);
        return gate.look(
                act(actor, "mass-change:list"),
                MassReading.Refused::new,
                () -> page(new SqlMassChanges(database.read()).page(from, most + 1), most));
    }

    private static MassReading page(List<MassChange> found, int most) {
        KeysetPage<MassChange> page = KeysetPage.cut(found, most);
        return new MassReading.Page(page.lines(), page.next().map(MassChange::caseNumber));
    }

    /// One with its decisions.
    public MassReading read(OfficerActor actor, CaseNumber number) {
        return gate.look(
                act(actor, "mass-change:" + number.value()),
                MassReading.Refused::new,
                () ->
                        new SqlMassChanges(database.read())
                                .find(number)
                                .<MassReading>map(change ->
                                        new MassReading.One(
                                                change,
                                                SqlDecisions.aboutMassChanges(database.read())
                                                        .all(number)))
                                .orElseGet(MassReading.Unknown::new));
    }

    private static Act act(OfficerActor actor, String matter) {
        return new Act(actor, Right.READ_FORMS, Matter.of(matter));
    }
}
