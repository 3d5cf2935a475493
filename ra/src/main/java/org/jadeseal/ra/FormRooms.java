// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra;

import org.jadeseal.ra.form.FormList;
import org.jadeseal.ra.form.FormNeighbours;
import org.jadeseal.ra.form.Registrations;

/// Forms.
record FormRooms(Registrations registrations, FormList list) {

    static FormRooms on(Ground ground, PeopleRooms people, CardRooms cards, LoginRooms logins) {
        FormNeighbours rooms =
                new FormNeighbours(
                        people.subscribers(),
                        people.mailboxes(),
                        logins.accounts(),
                        cards.register(),
                        cards.moves(),
                        cards.mailers(),
                        people.outbox());
        return new FormRooms(
                Registrations.on(
                        ground.database(),
                        people.gate(),
                        people.vault(),
                        logins.officers(),
                        rooms,
                        ground.random()),
                FormList.on(ground.database(), people.gate(), people.vault()));
    }
}
