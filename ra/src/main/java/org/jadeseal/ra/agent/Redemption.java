// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

import java.util.Optional;

/// What became of an agent's attempt to connect.
public sealed interface Redemption {

    /// Connected, not yet bound.
    ///
    /// @param token authorises the polls; told once, kept as a hash
    /// @param ticket for `/agent/bind`, good once; none where a pair connects
    record Connected(String token, Optional<String> ticket, SiteOrigin site) implements Redemption {

        @Override
        public String toString() {
            return "Connected[hidden]";
        }
    }

    /// Refused, for a reason of the protocol's list.
    record Refused(Reason reason) implements Redemption {}

    /// Refused, whatever its right: it is older than we still understand (E22). The code is spent.
    record TooOld(AgentVersion needed) implements Redemption {}

    /// Why an agent was refused; the names are those of the protocol.
    enum Reason {
        UNKNOWN_CODE("unknown-code"),
        USED_CODE("used-code"),
        EXPIRED_CODE("expired-code"),
        TOO_MANY_TRIES("too-many-tries"),
        UNKNOWN_PAIR("unknown-pair");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /// As the protocol writes it.
        public String key() {
            return key;
        }
    }
}
