// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;

/// 「憑證申請」: both keys and both certificates (CT1).
public interface Application {

    /// Begins or goes on with the account's application at this agent.
    ///
    /// @param terms version of the terms that the holder accepted
    /// @param agent the one bound to this session
    Applying apply(SubscriberActor actor, String terms, ConnectionId agent);
}
