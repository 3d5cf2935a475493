// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent;

import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Result;

/// Told what the agent does, to show it to the person at this computer.
public interface AgentListener {

    /// A step begins.
    void started(Order order);

    /// A step ended; the result goes to the site next.
    void finished(Order order, Result result);

    /// The site does not answer; the agent tries again.
    void unreachable(String why);

    /// Shows nothing.
    static AgentListener silent() {
        return new AgentListener() {
            @Override
            public void started(Order order) {}

            @Override
            public void finished(Order order, Result result) {}

            @Override
            public void unreachable(String why) {}
        };
    }
}
