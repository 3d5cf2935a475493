// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.officer.CardLogin;
import org.jadeseal.ra.officer.OfficerEntry;
import org.jadeseal.ra.task.TaskId;
import org.springframework.stereotype.Component;

/// Where officers come in with their cards: who works at a card before the login is a visitor, and
/// only the browser that began a login completes it.
@Component
public final class CardDoor {

    private final CardLogin logins;
    private final Sessions sessions;
    private final Browsers browsers;
    private final RateLimits limits;
    private final Clock clock;

    CardDoor(
            CardLogin logins,
            Sessions sessions,
            Browsers browsers,
            RateLimits limits,
            Clock clock) {
        this.logins = logins;
        this.sessions = sessions;
        this.browsers = browsers;
        this.limits = limits;
        this.clock = clock;
    }

    /// Whether this network may try once more.
    public boolean allows(HttpServletRequest request) {
        return limits.allowsLogin(request);
    }

    /// Makes whoever asks a visitor for half an hour.
    public AgentUser visitor(HttpServletRequest request) {
        Visit.begin(request, clock.instant());
        return AgentUser.browser(browsers.of(request));
    }

    /// Completes a login that was signed in this browser.
    ///
    /// @return whether the officer is in now
    public boolean enter(TaskId task, HttpServletRequest request) {
        OfficerEntry entry =
                logins.enter(
                        task,
                        AgentUser.browser(browsers.of(request)),
                        sessions.newId(),
                        request.getRemoteAddr());
        return switch (entry) {
            case OfficerEntry.In(var actor, var name) -> {
                Visit.end(request);
                sessions.beginAtCard(request, new SignIn(actor, name, "", clock.instant()));
                yield true;
            }
            case OfficerEntry.Wrong _, OfficerEntry.Locked _, OfficerEntry.NoPasswordsHere _ ->
                    false;
        };
    }
}
