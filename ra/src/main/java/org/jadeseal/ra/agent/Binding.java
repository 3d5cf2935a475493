// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

import java.util.Optional;

/// What became of a browser's request to bind an agent (T2).
public sealed interface Binding {

    /// The agent now serves this browser's session.
    ///
    /// @param pairCookie the browser's half of a remembered pair, told once
    record Bound(ConnectionId connection, Optional<String> pairCookie) implements Binding {

        @Override
        public String toString() {
            return "Bound[" + connection.value() + "]";
        }
    }

    /// The ticket is good, but another browser made the code; it has to be opened there.
    record OtherBrowser() implements Binding {}

    /// No such ticket, used already, or its two minutes are over.
    record UnknownTicket() implements Binding {}
}
