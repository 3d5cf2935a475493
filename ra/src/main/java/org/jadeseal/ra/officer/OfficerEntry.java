// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.officer;

import org.jadeseal.ra.authorization.Actor.OfficerActor;

/// What became of an officer's login.
public sealed interface OfficerEntry {

    /// Right.
    ///
    /// @param name as shown to colleagues
    record In(OfficerActor actor, String name) implements OfficerEntry {}

    /// Wrong login or password.
    record Wrong() implements OfficerEntry {}

    /// Locked after three wrong passwords, now or before; an administrator enrols anew.
    record Locked() implements OfficerEntry {}

    /// This data folder is for production: officers log in by card (T20).
    record NoPasswordsHere() implements OfficerEntry {}
}
