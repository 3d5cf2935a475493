// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra;

import java.security.SecureRandom;
import java.time.Clock;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.certificate.Application;
import org.jadeseal.ra.certificate.CertificateRooms;
import org.jadeseal.ra.certificate.Certificates;
import org.jadeseal.ra.letter.LetterContent;
import org.jadeseal.ra.notice.Outbox;
import org.jadeseal.ra.officer.CardLogin;
import org.jadeseal.ra.personalization.OfficerCards;
import org.jadeseal.ra.personalization.Personalization;
import org.jadeseal.ra.personalization.Rooms;
import org.jadeseal.ra.pin.Pins;
import org.jadeseal.ra.task.TaskDesk;

/// Agents and the work at cards.
record TaskRooms(
        AgentConnections agents,
        TaskDesk desk,
        Personalization personalization,
        Officers officers,
        Certificates certificates,
        Pins pins) {

    /// How officers get their cards, and come with them.
    record Officers(OfficerCards cards, CardLogin login) {}

    static TaskRooms on(
            Database database,
            CertificateAuthority authority,
            RaSettings settings,
            Rooms rooms,
            Outbox outbox,
            LoginRooms logins,
            Clock clock,
            SecureRandom random) {
        CertificateRooms certificates = rooms(authority, rooms, outbox);
        AgentConnections agents = logins.agents();
        TaskDesk desk = TaskDesk.on(database, agents, random, settings.node());
        return new TaskRooms(
                agents,
                desk,
                Personalization.on(rooms, desk, agents, authority, settings.site(), clock, random),
                new Officers(
                        OfficerCards.on(rooms, logins.officers(), desk, authority, clock, random),
                        CardLogin.on(
                                database, rooms.gate().journal(), agents, desk, authority, random)),
                Certificates.on(certificates, desk, agents, random, Application.TERMS),
                Pins.on(
                        certificates,
                        logins.officers(),
                        LetterContent.from(rooms.accounts(), rooms.subscribers(), settings.site()),
                        desk,
                        agents,
                        random));
    }

    private static CertificateRooms rooms(
            CertificateAuthority authority, Rooms rooms, Outbox outbox) {
        return new CertificateRooms(
                rooms.database(),
                rooms.gate(),
                authority,
                rooms.accounts(),
                rooms.forms().registrations(),
                new CertificateRooms.Cards(
                        rooms.cards().register(),
                        rooms.cards().moves(),
                        rooms.cards().policy(),
                        rooms.cards().puks()),
                new CertificateRooms.Post(rooms.subscribers(), rooms.mailers(), outbox));
    }
}
