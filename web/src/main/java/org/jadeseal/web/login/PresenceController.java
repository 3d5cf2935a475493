// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import jakarta.servlet.http.HttpServletResponse;
import org.jadeseal.ra.authorization.SessionId;
import org.jadeseal.ra.officer.CardLogin;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/// Every page of an officer who came by card asks each second whether the card is still there, and
/// leaves when it is not (SEC-202, SEC-207). The name of the session is none that opens anything,
/// and the session that the cookie names is not touched, so that it ends in time if nothing is
/// done.
@Controller
@OnHost(Host.COUNTER)
final class PresenceController {

    static final String PATH = "/login/present/";

    private final CardLogin cards;

    PresenceController(CardLogin cards) {
        this.cards = cards;
    }

    @GetMapping(PATH + "{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void look(@PathVariable("id") String session, HttpServletResponse response) {
        boolean lasts =
                session.matches("[A-Za-z0-9_-]{22,64}") && cards.lasts(new SessionId(session));
        if (!lasts) {
            response.setHeader("X-Next", "/");
        }
    }
}
