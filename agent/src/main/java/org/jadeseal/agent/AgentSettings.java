// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import org.jadeseal.agent.card.StationWork;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.agent.reader.Readers;
import org.jadeseal.agent.site.AllowList;

/// What an agent works with.
///
/// @param station what it can do beyond an agent; [StationWork#none] for an agent
/// @param kind `agent` or `station`
public record AgentSettings(
        String kind,
        AllowList allowList,
        Readers readers,
        PinSource pins,
        StationWork station,
        AgentState state,
        AgentListener listener) {

    public AgentSettings {
        if (!kind.equals("agent") && !kind.equals("station")) {
            throw new IllegalArgumentException(
                    "kind must be agent or station, was '%s'".formatted(kind));
        }
    }
}
