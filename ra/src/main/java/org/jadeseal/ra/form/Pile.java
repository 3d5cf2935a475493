// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Right;
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
        return desk.database().snapshot(sql -> open(new SqlForms(sql, desk.vault()), people));
    }

    /// The same inside a unit of work.
    public Map<NationalId, CaseNumber> open(Transaction unit, Collection<NationalId> people) {
        return open(desk.forms(unit), people);
    }

    private static Map<NationalId, CaseNumber> open(SqlForms forms, Collection<NationalId> people) {
        Map<NationalId, CaseNumber> open = new LinkedHashMap<>();
        people.forEach(person -> forms.openOf(person).ifPresent(found -> open.put(person, found)));
        return open;
    }

    /// Enters the forms in a unit that has passed the gate, under numbers one after another; none
    /// of the people may have an open form.
    ///
    /// @param origin what brought them, for the audit log
    /// @return their numbers, in the order of the forms
    public List<CaseNumber> enter(
            Transaction unit, OfficerActor actor, String origin, List<RegistrationFields> pile) {
        List<CaseNumber> numbers = CaseNumbers.next(unit, pile.size());
        for (int i = 0; i < pile.size(); i++) {
            CaseNumber number = numbers.get(i);
            Form form =
                    intake.receive(unit, actor, number, pile.get(i), BETWEEN_MAILS.multipliedBy(i));
            Act act = Desk.act(actor, Right.ENTER_FORM, number);
            desk.gate().journal().done(unit, act, origin + " " + Desk.told(form));
        }
        return numbers;
    }
}
