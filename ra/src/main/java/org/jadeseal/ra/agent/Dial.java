// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

import java.security.PublicKey;

/// An agent dialling in: who it is, and by what right.
public record Dial(Right right, AgentConnection.Program program, PublicKey sealingKey) {

    /// By what right an agent wants to connect. All of them are secrets.
    public sealed interface Right {

        /// The code of a link, 128 bits.
        record LinkCode(String code) implements Right {

            @Override
            public String toString() {
                return "LinkCode[hidden]";
            }
        }

        /// The code as typed, hyphens and small letters allowed.
        record TypedCode(String code) implements Right {

            @Override
            public String toString() {
                return "TypedCode[hidden]";
            }
        }

        /// The agent's half of a remembered pair.
        ///
        /// @param site the origin at which it knocks, as the website knows itself
        record Pair(String secret, SiteOrigin site) implements Right {

            @Override
            public String toString() {
                return "Pair[hidden]";
            }
        }
    }
}
