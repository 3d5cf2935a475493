// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.task.NewTask;
import org.jadeseal.ra.task.Show;
import org.jadeseal.ra.task.TaskKind;

/// What tasks of holders are made of.
public final class Tasks {

    private Tasks() {}

    /// A task of this account at this card.
    ///
    /// @param subject what the script works for, by the name its room gave it
    public static NewTask of(
            CertificateRooms rooms, TaskKind kind, AccountId account, CardId card, String subject) {
        String name =
                rooms.accounts()
                        .find(account)
                        .flatMap(found -> rooms.post().subscribers().find(found.holder()))
                        .map(person -> person.name().masked())
                        .orElse("");
        return new NewTask(
                kind,
                card,
                AgentUser.subscriber(account.value()),
                subject,
                new Show(kind.word(), account.masked(), name));
    }
}
