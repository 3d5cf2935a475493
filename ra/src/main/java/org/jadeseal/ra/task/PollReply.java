// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import org.jadeseal.ra.agent.Closing;

/// What an agent is told when it asks.
public sealed interface PollReply {

    /// Do this.
    ///
    /// @param json the protocol's message, whole
    record Work(String json) implements PollReply {

        @Override
        public String toString() {
            return "Work[" + json.length() + " characters]";
        }
    }

    /// Nothing to do yet; ask again.
    record Wait() implements PollReply {}

    /// The token is void.
    record Closed(Closing reason) implements PollReply {}
}
