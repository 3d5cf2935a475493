// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.util.Set;
import org.jadeseal.ra.agent.AgentConnection;

/// Which problems are over as soon as a card is in a reader again; all others wait for the person.
final class Mending {

    private static final Set<String> BY_CARD =
            Set.of("card-removed", "no-card", "no-reader", "session-lost");

    /// After so many the person has to say so: a reader with a loose contact must not spin.
    private static final int MOST_RESUMPTIONS = 20;

    private Mending() {}

    static boolean goesOn(TaskRow task, AgentConnection.Presence presence) {
        return presence.anyCard()
                && task.place().resumptions() < MOST_RESUMPTIONS
                && task.standing()
                        .problem()
                        .filter(problem -> BY_CARD.contains(problem.key()))
                        .isPresent();
    }
}
