// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.time.Instant;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.Refusal;

/// What became of drawing a one-time code for an officer's card.
public sealed interface Invitation {

    /// Drawn; told this once.
    record Drawn(OfficerId officer, String code, Instant until) implements Invitation {

        @Override
        public String toString() {
            return "Drawn[" + officer.value() + "]";
        }
    }

    /// Nobody is enrolled under this login.
    record UnknownLogin(String login) implements Invitation {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements Invitation {}
}
