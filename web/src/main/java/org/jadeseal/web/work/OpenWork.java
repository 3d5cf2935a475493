// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.work;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.jadeseal.ra.agent.AgentConnection;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.agent.SiteOrigin;
import org.jadeseal.ra.task.TaskDesk;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskProgress;
import org.jadeseal.web.login.Browsers;
import org.jadeseal.web.login.Signed;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Brings a task and the card program of this browser together.
@Component
public final class OpenWork {

    /// Which task waits for the program to connect; kept in the session.
    private static final String WAITING = "waiting-task";

    private final TaskDesk desk;
    private final AgentConnections agents;
    private final Browsers browsers;
    private final PairCookie pairs;
    private final Clock clock;

    OpenWork(
            TaskDesk desk,
            AgentConnections agents,
            Browsers browsers,
            PairCookie pairs,
            Clock clock) {
        this.desk = desk;
        this.agents = agents;
        this.browsers = browsers;
        this.pairs = pairs;
        this.clock = clock;
    }

    /// The website as the browser sees it, which may be behind a forwarded port.
    static SiteOrigin site(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return new SiteOrigin(
                request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port));
    }

    /// The page of a task that an agent works on already.
    public static View show(TaskId task) {
        return new RedirectView("/task/" + task.value());
    }

    /// The page that connects a card program and then leads on.
    ///
    /// @param next path of ours
    public static View connectFirst(String next) {
        return new RedirectView("/connect?next=" + next);
    }

    /// The card program that serves this browser and has asked within the last 30 seconds.
    public Optional<ConnectionId> connection(HttpServletRequest request) {
        return agent(request)
                .filter(agent -> agent.bound() && agent.presence().fresh(clock.instant()))
                .map(AgentConnection::id);
    }

    /// Starts or continues a task of the person who asks: at the connected program, else by way of
    /// the page that connects one.
    public View follow(TaskId task, HttpServletRequest request) {
        request.getSession().setAttribute(WAITING, task.value());
        return connection(request).filter(agent -> desk.continueAt(task, agent)).isPresent()
                ? show(task)
                : new RedirectView("/connect");
    }

    /// The card program that is connected to this browser and present; a remembered one is taken
    /// back.
    Optional<AgentConnection> agent(HttpServletRequest request) {
        var browser = browsers.of(request);
        return agents.of(browser)
                .or(() ->
                        pairs.read(request)
                                .flatMap(pair -> agents.claim(browser, pair, user(request))));
    }

    /// Whether a task belongs to the person who asks.
    public boolean mayShow(TaskId task, HttpServletRequest request) {
        return own(task, request).isPresent();
    }

    /// What remains to be done once the program is connected: the waiting task goes on.
    Optional<TaskId> resumeWaiting(HttpServletRequest request) {
        Optional<TaskId> task = waiting(request);
        return task.filter(
                id -> agent(request).filter(agent -> desk.continueAt(id, agent.id())).isPresent());
    }

    Optional<TaskId> waiting(HttpServletRequest request) {
        return request.getSession().getAttribute(WAITING) instanceof String id
                ? Optional.of(new TaskId(id)).filter(task -> own(task, request).isPresent())
                : Optional.empty();
    }

    /// A task as its page shows it, if it belongs to the person who asks.
    Optional<TaskProgress> own(TaskId task, HttpServletRequest request) {
        return desk.progress(task)
                .filter(progress -> user(request).filter(progress.owner()::equals).isPresent());
    }

    Optional<AgentUser> user(HttpServletRequest request) {
        return Signed.agentUser(request);
    }

    void remember(String pair, HttpServletResponse response) {
        pairs.write(pair, response);
    }
}
