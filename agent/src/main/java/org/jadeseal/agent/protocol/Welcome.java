// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.protocol;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jadeseal.agent.json.JsonObject;

/// What the website answers to a greeting.
public sealed interface Welcome {

    /// What may be handed to a browser.
    String ADDRESS =
            "https?://([a-z0-9.-]{1,253}|\\[::1])(:[0-9]{1,5})?/[A-Za-z0-9._~/?=&-]{0,400}";

    /// The agent has a token now.
    ///
    /// @param bind to be opened in this computer's browser; empty when a pair was shown
    record Connected(String token, Optional<URI> bind, Duration poll) implements Welcome {}

    /// The agent was not let in.
    ///
    /// @param reason one of the protocol's words
    record Refused(String reason) implements Welcome {}

    /// Reads an answer.
    ///
    /// @throws org.jadeseal.agent.json.MalformedJsonException if the answer is neither
    static Welcome read(JsonObject answer) {
        if (answer.text("outcome", "connected|refused").equals("refused")) {
            return new Refused(answer.text("reason"));
        }
        return new Connected(
                answer.text("token", "[A-Za-z0-9_-]{16,128}"),
                bind(answer),
                Duration.ofSeconds(Math.clamp(answer.number("pollSeconds"), 1, 60)));
    }

    private static Optional<URI> bind(JsonObject answer) {
        return answer.has("bindUrl")
                ? Optional.of(URI.create(answer.text("bindUrl", ADDRESS)))
                : Optional.empty();
    }
}
