// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra;

import org.jadeseal.ra.account.AccountLogin;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.account.PasswordConfirmation;
import org.jadeseal.ra.account.PasswordHasher;
import org.jadeseal.ra.officer.OfficerLogin;
import org.jadeseal.ra.officer.OfficerRegister;

/// Accounts and officers: whoever logs in.
record LoginRooms(
        AccountRegister accounts,
        AccountLogin accountLogin,
        PasswordConfirmation confirmation,
        OfficerRegister officers,
        OfficerLogin officerLogin) {

    static LoginRooms on(Ground ground, PeopleRooms people, CardRooms cards) {
        var database = ground.database();
        PasswordHasher hasher = PasswordHasher.under(ground.pepper(), ground.random());
        return new LoginRooms(
                AccountRegister.on(database, hasher, ground.random()),
                AccountLogin.on(
                        database,
                        people.gate().journal(),
                        hasher,
                        cards.mailers(),
                        people.subscribers(),
                        people.outbox()),
                PasswordConfirmation.on(
                        database, people.gate(), hasher, people.subscribers(), people.outbox()),
                OfficerRegister.on(
                        database,
                        people.gate(),
                        hasher,
                        ground.roster(),
                        ground.kind(),
                        ground.random()),
                OfficerLogin.on(database, people.gate().journal(), hasher, ground.kind()));
    }
}
