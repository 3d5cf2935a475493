// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

/// Whose token an agent shows.
public sealed interface Authentication {

    record Open(AgentConnection connection) implements Authentication {}

    /// The token was good once.
    record Closed(ConnectionId connection, Closing reason) implements Authentication {}

    record UnknownToken() implements Authentication {}
}
