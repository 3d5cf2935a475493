// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.agent;

import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;
import org.jadeseal.ra.agent.AgentConnection;
import org.jadeseal.ra.agent.AgentKind;
import org.jadeseal.ra.agent.Dial;
import org.jadeseal.ra.agent.SealingKeys;
import org.jadeseal.ra.agent.SiteOrigin;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What an agent says when it dials in, member by member.
final class ConnectMessage {

    private static final int PROTOCOL = 1;

    private final JsonNode body;

    private ConnectMessage(JsonNode body) {
        this.body = body;
    }

    /// What became of reading a message.
    sealed interface Reading {
        record Understood(Dial dial) implements Reading {}

        record Malformed(String member) implements Reading {}

        /// It speaks another protocol than we do.
        record OtherProtocol() implements Reading {}
    }

    static Reading read(String json, SiteOrigin site) {
        try {
            return new ConnectMessage(AgentMessages.JSON.readTree(json)).read(site);
        } catch (JacksonException e) {
            return new Reading.Malformed("message");
        }
    }

    private Reading read(SiteOrigin site) {
        if (!body.isObject()) {
            return new Reading.Malformed("message");
        }
        if (body.path("protocol").asInt(0) != PROTOCOL) {
            return new Reading.OtherProtocol();
        }
        Optional<Dial.Right> right = right(site);
        Optional<AgentKind> kind = kind();
        Optional<PublicKey> key =
                text("sealingKey", "[A-Za-z0-9+/]{1,200}={0,2}").flatMap(ConnectMessage::key);
        Optional<String> installation = text("installation", "[0-9a-f]{32}");
        Optional<String> version = text("agent", "[0-9A-Za-z.-]{1,40}");
        if (right.isEmpty()) {
            return new Reading.Malformed("code");
        }
        if (kind.isEmpty()) {
            return new Reading.Malformed("kind");
        }
        if (key.isEmpty()) {
            return new Reading.Malformed("sealingKey");
        }
        if (installation.isEmpty() || version.isEmpty()) {
            return new Reading.Malformed(installation.isEmpty() ? "installation" : "agent");
        }
        var program = new AgentConnection.Program(kind.get(), installation.get(), version.get());
        return new Reading.Understood(new Dial(right.get(), program, key.get()));
    }

    private Optional<Dial.Right> right(SiteOrigin site) {
        Optional<Dial.Right> link = text("code", "[A-Za-z0-9_-]{22}").map(Dial.Right.LinkCode::new);
        Optional<Dial.Right> typed =
                text("typedCode", "[0-9A-Za-z-]{11,13}").map(Dial.Right.TypedCode::new);
        Optional<Dial.Right> pair =
                text("pair", "[A-Za-z0-9_-]{16,128}")
                        .map(secret -> new Dial.Right.Pair(secret, site));
        return link.or(() -> typed).or(() -> pair);
    }

    private Optional<AgentKind> kind() {
        return text("kind", "agent|station")
                .map(kind -> kind.equals("station") ? AgentKind.STATION : AgentKind.AGENT);
    }

    private Optional<String> text(String member, String pattern) {
        JsonNode value = body.path(member);
        return value.isString() && value.asString().matches(pattern)
                ? Optional.of(value.asString())
                : Optional.empty();
    }

    private static Optional<PublicKey> key(String base64) {
        try {
            return SealingKeys.parse(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
