// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra;

import org.jadeseal.ra.batch.Batches;
import org.jadeseal.ra.form.FormList;
import org.jadeseal.ra.form.FormNeighbours;
import org.jadeseal.ra.form.KeptScans;
import org.jadeseal.ra.form.Registrations;

/// Forms, one by one and by the file.
record FormRooms(Registrations registrations, FormList list, KeptScans scans, Batches batches) {

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
        Registrations registrations =
                Registrations.on(
                        ground.database(),
                        people.gate(),
                        people.vault(),
                        logins.officers(),
                        rooms,
                        ground.random());
        return new FormRooms(
                registrations,
                FormList.on(ground.database(), people.gate(), people.vault()),
                KeptScans.in(ground.database(), people.gate(), people.vault()),
                Batches.on(
                        ground.database(),
                        people.gate(),
                        people.vault(),
                        registrations.pile(),
                        ground.random()));
    }
}
