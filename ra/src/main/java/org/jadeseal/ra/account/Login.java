// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.subscriber.SubscriberId;

/// What became of a login. Unknown accounts get the same answers in the same time as known ones.
public sealed interface Login {

    /// Right.
    ///
    /// @param first whether it was the first login with a letter's password
    /// @param endedAnother whether a session elsewhere ended by it
    record In(SubscriberActor actor, SubscriberId holder, boolean first, boolean endedAnother)
            implements Login {}

    /// Wrong account or password, or a letter that is void, not handed over or too old.
    record Wrong() implements Login {}

    /// Locked, now or before; a new password has to be applied for.
    record Locked() implements Login {}

    /// The password was right, but a supervisor took the right to log in away.
    record Suspended() implements Login {}
}
