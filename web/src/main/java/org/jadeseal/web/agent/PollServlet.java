// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.agent;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ra.agent.AgentConnection;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.agent.Authentication;
import org.jadeseal.ra.officer.CardLogin;
import org.jadeseal.ra.task.MalformedMessageException;
import org.jadeseal.ra.task.PollMessage;
import org.jadeseal.ra.task.PollReply;
import org.jadeseal.ra.task.TaskDesk;

/// `POST /agent/poll`: an agent says which readers it sees and what became of its last step, and is
/// told what to do.
final class PollServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String BEARER = "Bearer ";

    /// How long an answer is held back when there is nothing to do; short, so that readers and
    /// cards are seen as they come and go.
    private static final int HOLD_SECONDS = 3;

    private final transient AgentConnections agents;
    private final transient TaskDesk tasks;
    private final transient CardLogin cards;

    PollServlet(AgentConnections agents, TaskDesk tasks, CardLogin cards) {
        this.agents = agents;
        this.tasks = tasks;
        this.cards = cards;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!AgentMessages.isFromAgent(request, response)) {
            return;
        }
        Optional<String> body = AgentMessages.body(request, response);
        if (body.isEmpty()) {
            return;
        }
        try {
            answer(token(request), PollMessage.parse(body.get()), response);
        } catch (MalformedMessageException e) {
            AgentMessages.refuse(e.member(), response);
        }
    }

    private void answer(String token, PollMessage message, HttpServletResponse response)
            throws IOException {
        switch (agents.authenticate(token)) {
            case Authentication.UnknownToken() ->
                    closed(HttpServletResponse.SC_UNAUTHORIZED, "revoked", response);
            case Authentication.Closed(var connection, var reason) -> {
                message.answer().ifPresent(late -> tasks.keepLate(connection, late));
                closed(HttpServletResponse.SC_OK, reason.key(), response);
            }
            case Authentication.Open(var connection) -> {
                if (!connection.presence().readers().equals(message.readers())) {
                    cards.readersSeen(connection.id(), message.readers());
                }
                work(agents.seen(connection, message.readers()), message, response);
            }
        }
    }

    private void work(AgentConnection agent, PollMessage message, HttpServletResponse response)
            throws IOException {
        switch (tasks.poll(agent, message.answer(), HOLD_SECONDS)) {
            case PollReply.Work(String json) ->
                    AgentMessages.send(HttpServletResponse.SC_OK, json, response);
            case PollReply.Closed(var reason) ->
                    closed(HttpServletResponse.SC_OK, reason.key(), response);
            case PollReply.Wait() ->
                    AgentMessages.send(
                            HttpServletResponse.SC_OK,
                            nothing(agents.takePair(agent.id())),
                            response);
        }
    }

    /// As `wait.json`; the pair is told once.
    static Map<String, Object> nothing(Optional<String> pair) {
        return pair.<Map<String, Object>>map(given -> Map.of("next", "wait", "pair", given))
                .orElseGet(() -> Map.of("next", "wait"));
    }

    /// As `closed.json`.
    static Map<String, Object> closed(String reason) {
        return Map.of("next", "closed", "reason", reason);
    }

    private static void closed(int status, String reason, HttpServletResponse response)
            throws IOException {
        AgentMessages.send(status, closed(reason), response);
    }

    private static String token(HttpServletRequest request) {
        String header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        return header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
    }
}
