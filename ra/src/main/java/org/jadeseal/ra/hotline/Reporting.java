// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.hotline;

import java.time.Instant;
import org.jadeseal.ra.authorization.Refusal;

/// What became of a report.
public sealed interface Reporting {

    /// On hold from now on.
    ///
    /// @param certificates how many were put on hold
    /// @param card what the card is reported as now
    record Held(int certificates, CardTrouble card, Instant at) implements Reporting {}

    /// What the caller said is not the holder's; kept, and nothing changed.
    record WrongProof() implements Reporting {}

    /// The second one in 30 days is a supervisor's (T18).
    record SupervisorNeeded() implements Reporting {}

    /// This officer has taken as many in the past hour as may be.
    record TooMany() implements Reporting {}

    /// No certificate could be put on hold, and no card could be lost.
    record NothingToDo() implements Reporting {}

    /// There is no such account.
    record UnknownAccount() implements Reporting {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements Reporting {}
}
