// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A live connection of an agent.
///
/// @param origin the agent dialled, which its card signs
/// @param sealingKey X25519 key of this connection; card keys are sealed to it
/// @param bound whether the browser that made the code has confirmed it; before that it gets no
///   step
/// @param user known once the browser's session belongs to somebody
public record AgentConnection(
        ConnectionId id,
        Program program,
        SiteOrigin origin,
        PublicKey sealingKey,
        boolean bound,
        Optional<AgentUser> user,
        Presence presence) {

    /// The program that dialled.
    ///
    /// @param installation random, made when it was installed
    public record Program(AgentKind kind, String installation, String version) {}

    /// What the agent reported last.
    ///
    /// @param lastPoll when it asked last; fresh means at most 30 seconds ago
    public record Presence(List<Reader> readers, Instant lastPoll) {

        /// A connection that has not asked for this long is not counted as present.
        private static final long FRESH_MILLIS = 30_000;

        /// A connection that has not asked for this long is lost.
        private static final Duration SILENCE = Duration.ofMinutes(10);

        public Presence {
            readers = List.copyOf(readers);
        }

        /// Whether the agent has asked within the last 30 seconds (T2).
        public boolean fresh(Instant now) {
            return !lastPoll.plusMillis(FRESH_MILLIS).isBefore(now);
        }

        /// Whether the agent has not asked for ten minutes, which ends its connection.
        boolean silent(Instant now) {
            return lastPoll.plus(SILENCE).isBefore(now);
        }

        /// Whether a card is in any reader.
        public boolean anyCard() {
            return readers.stream().anyMatch(Reader::card);
        }
    }
}
