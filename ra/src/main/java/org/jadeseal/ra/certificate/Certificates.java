// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.security.SecureRandom;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.personalization.Administration;
import org.jadeseal.ra.personalization.CardProof;
import org.jadeseal.ra.task.TaskDesk;

/// The acts of this room, put together.
public record Certificates(
        Application application,
        Activation activation,
        Renewal renewal,
        Download download,
        TryOut tryOut,
        CardCheck cardCheck,
        Suspension suspension,
        CertificateRegister register,
        CertificateChanges changes,
        Sweep sweep,
        Calendar calendar) {

    /// Teaches `desk` how to apply, activate, renew, download, try and check, and opens the room.
    ///
    /// @param terms version of the terms that are in force, 1 to 40 characters
    public static Certificates on(
            CertificateRooms rooms,
            TaskDesk desk,
            AgentConnections agents,
            SecureRandom random,
            String terms) {
        Holds holds = new Holds(rooms);
        ProvenCard proven =
                new ProvenCard(rooms.cards().register(), new CardProof(rooms.authority()), random);
        OpenCard card =
                new OpenCard(
                        new Administration(rooms.authority().cardMaster(), random), proven, holds);
        Requesting requesting =
                new Requesting(
                        rooms.database(),
                        proven,
                        card,
                        new BirthOfKeys(rooms.authority(), proven, rooms.cards().policy()),
                        new ProofOfKeys(rooms.cards().register(), proven, random),
                        new Issuing(rooms));
        desk.learn(new ApplicationScript(rooms.database(), proven, card, requesting));
        InPlace inPlace = new InPlace(rooms, card, random);
        desk.learn(new ActivationScript(rooms, proven, card, inPlace));
        desk.learn(new RenewalScript(rooms, proven, card, requesting));
        desk.learn(new DownloadScript(rooms, proven, card, inPlace));
        desk.learn(new TryScript(rooms, proven, new KeyTest(rooms, random)));
        desk.learn(new CardCheckScript(rooms, proven));
        return new Certificates(
                new Application(rooms, desk, agents, terms),
                new Activation(rooms, desk, agents),
                new Renewal(rooms, desk, agents),
                new Download(rooms, desk, agents),
                new TryOut(rooms, desk, agents),
                new CardCheck(rooms, desk, agents),
                new Suspension(rooms, holds),
                new CertificateRegister(rooms),
                new CertificateChanges(rooms, holds),
                new Sweep(rooms, holds),
                new Calendar(rooms));
    }
}
