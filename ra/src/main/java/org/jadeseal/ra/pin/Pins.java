// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.pin;

import java.security.SecureRandom;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.certificate.CertificateRooms;
import org.jadeseal.ra.certificate.ProvenCard;
import org.jadeseal.ra.letter.LetterContent;
import org.jadeseal.ra.officer.OfficerRegister;
import org.jadeseal.ra.personalization.Administration;
import org.jadeseal.ra.personalization.CardProof;
import org.jadeseal.ra.task.TaskDesk;
import org.jadeseal.ra.task.TaskKind;

/// The acts of this room, put together.
public record Pins(PinChange change, PinReset reset, CounterPin counter) {

    /// Teaches `desk` how PINs are set, and opens the room.
    ///
    /// @param content what stands on PIN letters beside the PIN
    public static Pins on(
            CertificateRooms rooms,
            OfficerRegister officers,
            LetterContent content,
            TaskDesk desk,
            AgentConnections agents,
            SecureRandom random) {
        ProvenCard proven =
                new ProvenCard(rooms.cards().register(), new CardProof(rooms.authority()), random);
        Administration administration = new Administration(rooms.authority().cardMaster(), random);
        desk.learn(new PinChangeScript(rooms, proven));
        desk.learn(new PinResetScript(TaskKind.RESET_PIN, rooms, proven, administration));
        desk.learn(new PinResetScript(TaskKind.UNBLOCK_PIN, rooms, proven, administration));
        desk.learn(new LetterPinScript(rooms, proven, administration, content));
        return new Pins(
                new PinChange(rooms, desk, agents),
                new PinReset(rooms, desk, agents, new ResetCodes(random)),
                new CounterPin(rooms, officers, desk, agents));
    }
}
