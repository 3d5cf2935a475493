// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.subscriber.NationalId;

/// 收件 of many forms in one unit of work: all of them, or none.
public final class Pile {

    /// Ten mails a second, so that what others are told at once does not wait behind a pile.
    private static final Duration BETWEEN_MAILS = Duration.ofMillis(100);

    private final Desk desk;
    private final Intake intake;

    Pile(Desk desk, Intake intake) {
        this.desk = desk;
        this.intake = intake;
    }

    /// Who of these people has an open form, and which (E7).
    public Map<NationalId, CaseNumber> open(Collection<NationalId> people) {
        return desk.forms().openOf(people);
    }

    /// The same inside a unit of work.
    public Map<NationalId, CaseNumber> open(Transaction unit, Collection<NationalId> people) {
        return desk.forms(unit).openOf(people);
    }

    /// Enters the forms in a unit that has passed the gate and writes the act down; none of the
    /// people may have an open form.
    ///
    /// @return the forms, numbered one after another
    public List<Form.Received> enter(
            Transaction unit, OfficerActor actor, List<RegistrationFields> pile) {
        return intake.receive(unit, actor, pile, BETWEEN_MAILS);
    }
}
