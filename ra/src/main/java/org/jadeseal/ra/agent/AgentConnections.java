// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

import java.util.Optional;

/// The agents that dial in, and whom they serve.
public interface AgentConnections {

    /// Makes a code for the browser that asks; older codes of the same browser are spent.
    OneTimeCode makeCode(CodeRequest request);

    /// Makes a code that any browser may bind once, and that leaves a pair without a person.
    ///
    /// @throws IllegalStateException if the data folder is not a trial's
    OneTimeCode preparePairForTrial(SiteOrigin site);

    /// Lets an agent connect by a code or a pair.
    Redemption redeem(Dial dial);

    /// Completes a connection: the browser shows the agent's ticket (T2).
    Binding bind(String ticket, BrowserSession session);

    /// Binds the agent that is paired with this browser, if it is connected.
    ///
    /// @param pairCookie the browser's half
    /// @param user who is logged in; the pair must be theirs (a trial's pair is anybody's)
    Optional<AgentConnection> claim(
            BrowserSession session, String pairCookie, Optional<AgentUser> user);

    /// Tells whose session it is since login. Officers have to make a code again (T2).
    void identify(BrowserSession session, AgentUser user);

    /// The agent that is bound to a browser's session and open; it may not be fresh.
    Optional<AgentConnection> of(BrowserSession session);

    /// Closes what is bound to a session that ends.
    void close(BrowserSession session, Closing reason);

    /// Revokes all pairs and connections of a user: logout everywhere, password change, lock.
    void revokeAll(AgentUser user);
}
