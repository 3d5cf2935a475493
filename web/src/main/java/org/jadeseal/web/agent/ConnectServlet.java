// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.agent;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.agent.Dial;
import org.jadeseal.ra.agent.Redemption;
import org.jadeseal.ra.agent.SiteOrigin;
import org.jadeseal.web.login.RateLimits;

/// `POST /agent/connect`: an agent redeems a code or shows its half of a pair.
final class ConnectServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /// How long an agent waits at most for the answer to a poll.
    private static final int POLL_SECONDS = 25;

    private final transient AgentConnections agents;
    private final transient RateLimits limits;

    ConnectServlet(AgentConnections agents, RateLimits limits) {
        this.agents = agents;
        this.limits = limits;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!AgentMessages.isFromAgent(request, response)) {
            return;
        }
        if (!limits.allowsConnecting(request)) {
            AgentMessages.send(
                    HttpServletResponse.SC_OK,
                    outcome(new Redemption.Refused(Redemption.Reason.TOO_MANY_TRIES)),
                    response);
            return;
        }
        Optional<String> body = AgentMessages.body(request, response);
        if (body.isPresent()) {
            answer(ConnectMessage.read(body.get(), site(request)), response);
        }
    }

    private void answer(ConnectMessage.Reading reading, HttpServletResponse response)
            throws IOException {
        switch (reading) {
            case ConnectMessage.Reading.Malformed(String member) ->
                    AgentMessages.refuse(member, response);
            case ConnectMessage.Reading.OtherProtocol() ->
                    AgentMessages.send(
                            HttpServletResponse.SC_OK, refused("protocol-not-spoken"), response);
            case ConnectMessage.Reading.Understood(Dial dial) ->
                    AgentMessages.send(
                            HttpServletResponse.SC_OK, outcome(agents.redeem(dial)), response);
        }
    }

    /// As `connected.json`, `connect-refused.json` and `connect-too-old.json`.
    static Map<String, Object> outcome(Redemption redemption) {
        return switch (redemption) {
            case Redemption.Refused(var reason) -> refused(reason.key());
            case Redemption.TooOld(var needed) ->
                    Map.of(
                            "outcome",
                            "refused",
                            "reason",
                            "agent-too-old",
                            "needed",
                            needed.toString());
            case Redemption.Connected(var token, var ticket, var site) -> {
                Map<String, Object> connected = new LinkedHashMap<>();
                connected.put("outcome", "connected");
                connected.put("token", token);
                ticket.ifPresent(
                        t -> connected.put("bindUrl", site.value() + "/agent/bind?ticket=" + t));
                connected.put("pollSeconds", POLL_SECONDS);
                yield connected;
            }
        };
    }

    private static Map<String, Object> refused(String reason) {
        return Map.of("outcome", "refused", "reason", reason);
    }

    /// The origin as the agent dialled it.
    private static SiteOrigin site(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return new SiteOrigin(
                request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port));
    }
}
