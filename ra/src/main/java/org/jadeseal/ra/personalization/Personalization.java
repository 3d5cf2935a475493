// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.form.CaseNumber;

/// Personalizing cards at the station (CD1).
public interface Personalization {

    /// Begins or goes on with the card of this case.
    ///
    /// @param station the one bound to this session
    Personalizing personalize(OfficerActor actor, CaseNumber caseNumber, ConnectionId station);

    /// The letters of a personalized card were spoilt or lost before hand-over: the same card gets
    /// a new PIN and new letters (CD2).
    Personalizing reletter(OfficerActor actor, CaseNumber caseNumber, ConnectionId station);
}
