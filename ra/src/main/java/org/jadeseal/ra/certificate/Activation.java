// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import org.jadeseal.ra.account.ConfirmedPassword;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;

/// 「憑證啓用」: the holder confirms the content, the pair is in force, the card gets it (CT2).
public interface Activation {

    /// Begins or goes on with the activation of the newest pair at this agent. Calling it says that
    /// the holder has confirmed the content of both certificates.
    ///
    /// @param proof of the website password, of this very request
    /// @param agent the one bound to this session
    Activating activate(SubscriberActor actor, ConfirmedPassword proof, ConnectionId agent);
}
