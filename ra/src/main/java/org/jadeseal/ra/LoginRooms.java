// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra;

import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ra.account.AccountLogin;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.account.PasswordChange;
import org.jadeseal.ra.account.PasswordConfirmation;
import org.jadeseal.ra.account.PasswordHasher;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.officer.OfficerLogin;
import org.jadeseal.ra.officer.OfficerRegister;

/// Accounts and officers, whoever logs in, and the agents that serve them.
record LoginRooms(
        AccountRegister accounts,
        AccountLogin accountLogin,
        PasswordConfirmation confirmation,
        PasswordChange passwordChange,
        OfficerRegister officers,
        OfficerLogin officerLogin,
        AgentConnections agents) {

    static LoginRooms on(Ground ground, PeopleRooms people, CardRooms cards) {
        var database = ground.database();
        AgentConnections agents =
                AgentConnections.on(database, ground.random(), ground.kind() == Kind.TRIAL);
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
                PasswordChange.on(
                        database,
                        people.gate(),
                        hasher,
                        new PasswordChange.Reach(people.subscribers(), people.outbox(), agents)),
                OfficerRegister.on(
                        database,
                        people.gate(),
                        hasher,
                        ground.roster(),
                        ground.kind(),
                        ground.random()),
                OfficerLogin.on(database, people.gate().journal(), hasher, ground.kind()),
                agents);
    }
}
