// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.Base64;
import org.jadeseal.ra.account.AccountLogin;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.agent.BrowserSession;
import org.jadeseal.ra.agent.Closing;
import org.jadeseal.ra.authorization.Actor.ClientActor;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.Actor.SystemActor;
import org.jadeseal.ra.authorization.SessionId;
import org.jadeseal.ra.officer.OfficerLogin;

/// Begins and ends sessions, with all that hangs on them.
final class Sessions {

    private static final int ID_BYTES = 24;

    private final AccountLogin accounts;
    private final OfficerLogin officers;
    private final AgentConnections agents;
    private final Browsers browsers;
    private final LastLogins lastLogins;
    private final SecureRandom random;

    Sessions(
            AccountLogin accounts,
            OfficerLogin officers,
            AgentConnections agents,
            Browsers browsers,
            LastLogins lastLogins,
            SecureRandom random) {
        this.accounts = accounts;
        this.officers = officers;
        this.agents = agents;
        this.browsers = browsers;
        this.lastLogins = lastLogins;
        this.random = random;
    }

    /// What the next session will be called in `ra`; not what the cookie carries.
    SessionId newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return new SessionId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// Somebody showed who they are: a new session id, and nothing of before but the browser's
    /// name.
    void begin(HttpServletRequest request, SignIn signIn) {
        agents.identify(begun(request, signIn), Signed.agentUser(signIn.actor()));
    }

    /// The same for an officer who came with the card: the card program that was bound for this
    /// login stays.
    void beginAtCard(HttpServletRequest request, SignIn signIn) {
        agents.identifyAtCard(begun(request, signIn), Signed.agentUser(signIn.actor()));
    }

    private BrowserSession begun(HttpServletRequest request, SignIn signIn) {
        var browser = browsers.of(request);
        request.changeSessionId();
        signIn.keep(request.getSession());
        lastLogins.note(Signed.agentUser(signIn.actor()).text(), request);
        return browser;
    }

    /// Ends the session of a request, and lets its agent go.
    void end(HttpServletRequest request, SignIn signIn, Closing reason) {
        HttpSession session = request.getSession();
        agents.close(browsers.of(request), reason);
        switch (signIn.actor()) {
            case SubscriberActor subscriber -> accounts.logout(subscriber);
            case OfficerActor officer -> officers.logout(officer);
            case ClientActor _, SystemActor _ ->
                    throw new IllegalStateException("neither a program nor a job has a session");
        }
        session.invalidate();
    }
}
