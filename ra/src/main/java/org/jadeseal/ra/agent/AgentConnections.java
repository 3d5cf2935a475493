// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

import java.util.Optional;

/// The agents that dial in, and whom they serve.
public final class AgentConnections {

    AgentConnections() {}

    /// Makes a code for the browser that asks; older codes of the same browser are spent.
    public OneTimeCode makeCode(CodeRequest request) {
        return unbuilt();
    }

    /// Makes a code that any browser may bind once, and that leaves a pair without a person.
    ///
    /// @throws IllegalStateException if the data folder is not a trial's
    public OneTimeCode preparePairForTrial(SiteOrigin site) {
        return unbuilt();
    }

    /// Lets an agent connect by a code or a pair.
    public Redemption redeem(Dial dial) {
        return unbuilt();
    }

    /// Completes a connection: the browser shows the agent's ticket (T2).
    public Binding bind(String ticket, BrowserSession session) {
        return unbuilt();
    }

    /// Binds the agent that is paired with this browser, if it is connected.
    ///
    /// @param pairCookie the browser's half
    /// @param user who is logged in; the pair must be theirs (a trial's pair is anybody's)
    public Optional<AgentConnection> claim(
            BrowserSession session, String pairCookie, Optional<AgentUser> user) {
        return unbuilt();
    }

    /// Tells whose session it is since login. Officers have to make a code again (T2).
    public void identify(BrowserSession session, AgentUser user) {
        unbuilt();
    }

    /// The agent that is bound to a browser's session and open; it may not be fresh.
    public Optional<AgentConnection> of(BrowserSession session) {
        return unbuilt();
    }

    /// Closes what is bound to a session that ends.
    public void close(BrowserSession session, Closing reason) {
        unbuilt();
    }

    /// Revokes all pairs and connections of a user: logout everywhere, password change, lock.
    public void revokeAll(AgentUser user) {
        unbuilt();
    }

    private static <T> T unbuilt() {
        throw new UnsupportedOperationException("being built");
    }
}
