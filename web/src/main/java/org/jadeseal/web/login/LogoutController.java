// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.agent.Closing;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// 登出, on every page (SEC-207).
@Controller
@OnHost({Host.SITE, Host.COUNTER})
final class LogoutController {

    private final Sessions sessions;
    private final AgentConnections agents;

    LogoutController(Sessions sessions, AgentConnections agents) {
        this.sessions = sessions;
        this.agents = agents;
    }

    /// 登出所有裝置: the one session there may be, and every remembered card program (T2).
    @PostMapping("/logout/everywhere")
    View logoutEverywhere(HttpServletRequest request) {
        Signed.agentUser(request).ifPresent(agents::revokeAll);
        return logout(request);
    }

    @PostMapping("/logout")
    View logout(HttpServletRequest request) {
        Optional.<HttpSession>ofNullable(request.getSession(false))
                .flatMap(SignIn::of)
                .ifPresent(signIn -> sessions.end(request, signIn, Closing.LOGGED_OUT));
        return new RedirectView("/login?out");
    }
}
