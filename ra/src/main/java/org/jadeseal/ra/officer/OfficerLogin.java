// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.officer;

import org.jadeseal.ca.key.Secret;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.SessionId;

/// Logs officers in by password, in a trial data folder only (T20).
@SuppressWarnings("DoNotCallSuggester") // until it is built
public final class OfficerLogin {

    OfficerLogin() {}

    /// Tries a login. Takes about the same time whatever comes of it.
    ///
    /// @param login as typed
    /// @param password UTF-8; the caller closes it
    /// @param session what the new session will be called
    /// @param source the address it came from, for the audit log
    public OfficerEntry login(String login, Secret password, SessionId session, String source) {
        throw notBuiltYet();
    }

    /// Whether this officer's session still stands; asked at every request.
    public boolean stands(OfficerActor actor) {
        throw notBuiltYet();
    }

    /// Ends this session; nothing happens when it has ended.
    public void logout(OfficerActor actor) {
        throw notBuiltYet();
    }

    private static UnsupportedOperationException notBuiltYet() {
        return new UnsupportedOperationException("not built yet");
    }
}
