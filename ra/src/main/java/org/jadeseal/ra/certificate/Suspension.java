// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.Set;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ra.account.ConfirmedPassword;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;

/// 「憑證停用(暫時停用)」: a holder puts certificates on hold, without a card (CT4).
public interface Suspension {

    /// Puts all that are ticked on hold, or none.
    ///
    /// @param proof of the website password, of this very request
    Suspending suspend(SubscriberActor actor, Set<CertificateId> ticked, ConfirmedPassword proof);
}
