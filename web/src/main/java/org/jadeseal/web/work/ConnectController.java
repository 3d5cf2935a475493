// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.work;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.agent.AgentConnection;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.agent.Binding;
import org.jadeseal.ra.agent.CodeRequest;
import org.jadeseal.ra.agent.OneTimeCode;
import org.jadeseal.ra.agent.SiteOrigin;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Browsers;
import org.jadeseal.web.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Connects the card program of this computer to this browser's session (T2).
@Controller
@OnHost({Host.SITE, Host.COUNTER})
final class ConnectController {

    /// Kept in the session: where the person was when a program was missing.
    private static final String NEXT = "connect-next";

    private static final String OUR_PATH = "/[a-z0-9/-]{0,60}|/forms/R-[0-9-]{4,16}";

    private final AgentConnections agents;
    private final OpenWork work;
    private final Browsers browsers;
    private final TrialDesk desk;
    private final Pages pages;
    private final Clock clock;

    ConnectController(
            AgentConnections agents,
            OpenWork work,
            Browsers browsers,
            TrialDesk desk,
            Pages pages,
            Clock clock) {
        this.agents = agents;
        this.work = work;
        this.browsers = browsers;
        this.desk = desk;
        this.pages = pages;
        this.clock = clock;
    }

    /// @param next where to go on once the program is connected
    @GetMapping({"/connect", "/station"})
    View connect(@RequestParam(defaultValue = "") String next, HttpServletRequest request) {
        if (next.matches(OUR_PATH)) {
            request.getSession().setAttribute(NEXT, next);
        }
        Optional<AgentConnection> agent = present(request);
        if (agent.isPresent()) {
            return pages.page("work/connect", connected(agent.get(), next(request)));
        }
        SiteOrigin seen = OpenWork.site(request);
        OneTimeCode code =
                agents.makeCode(
                        new CodeRequest(
                                browsers.of(request), work.user(request), desk.toDial(seen)));
        return pages.page(
                "work/connect",
                new ConnectPage(
                        Optional.of(code),
                        desk.links(code, seen),
                        agents.tooOld(browsers.of(request)),
                        List.of(),
                        next(request)));
    }

    /// What the page asks every second: nothing new, or where to go on.
    @GetMapping("/connect/live")
    View live(
            @RequestParam(defaultValue = "") String version,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<AgentConnection> agent = present(request);
        boolean knew = version.startsWith("connected");
        if (agent.isEmpty()) {
            return knew || refused(request, version)
                    ? Live.leadTo("/connect", response)
                    : Live.unchanged();
        }
        if (!knew) {
            return Live.leadTo(onward(request), response);
        }
        String now = "connected " + agent.get().presence().readers().hashCode();
        return now.equals(version)
                ? Live.unchanged()
                : Live.part(
                        pages.page("work/readers", connected(agent.get(), next(request))),
                        now,
                        response);
    }

    /// The card program opens this address in the browser of its computer; only the browser that
    /// made the code completes the connection.
    @GetMapping("/agent/bind")
    View bind(
            @RequestParam(defaultValue = "") String ticket,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (agents.bind(ticket, browsers.of(request))) {
            case Binding.Bound(_, var pairCookie) -> {
                pairCookie.ifPresent(secret -> work.remember(secret, response));
                yield pages.page("work/bound", bound(request));
            }
            case Binding.OtherBrowser _ ->
                    pages.page(
                            HttpStatus.CONFLICT,
                            "work/bound",
                            new BindPage("other-browser", "/", address(request, ticket)));
            case Binding.UnknownTicket _ ->
                    pages.page(
                            HttpStatus.NOT_FOUND,
                            "work/bound",
                            new BindPage("unknown-ticket", "/connect", ""));
        };
    }

    /// Who has not logged in yet came by a trial's printed link, and has no page to go back to.
    private BindPage bound(HttpServletRequest request) {
        return work.user(request).isEmpty()
                ? new BindPage("paired", "/", "")
                : new BindPage("bound", onward(request), "");
    }

    private Optional<AgentConnection> present(HttpServletRequest request) {
        return work.agent(request)
                .filter(agent -> agent.bound() && agent.presence().fresh(clock.instant()));
    }

    /// Whether a program was refused of which the page does not tell yet.
    private boolean refused(HttpServletRequest request, String version) {
        return agents.tooOld(browsers.of(request))
                .map(ConnectPage::refusal)
                .filter(refusal -> !refusal.equals(version))
                .isPresent();
    }

    private static ConnectPage connected(AgentConnection agent, String next) {
        return new ConnectPage(
                Optional.empty(),
                List.of(),
                Optional.of(agent.program().version()),
                agent.presence().readers(),
                next);
    }

    /// A task that waited for the program goes on by itself.
    private String onward(HttpServletRequest request) {
        return work.resumeWaiting(request)
                .map(task -> "/task/" + task.value())
                .orElseGet(() -> next(request));
    }

    private static String next(HttpServletRequest request) {
        return request.getSession().getAttribute(NEXT) instanceof String path ? path : "/connect";
    }

    private static String address(HttpServletRequest request, String ticket) {
        return OpenWork.site(request).value() + "/agent/bind?ticket=" + ticket;
    }
}
