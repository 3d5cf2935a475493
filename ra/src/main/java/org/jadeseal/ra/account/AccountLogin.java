// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import org.jadeseal.ca.key.Secret;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.authorization.SessionId;

/// Logs holders in and out. The captcha has been right before anything here is asked (SEC-106).
@SuppressWarnings("DoNotCallSuggester") // until it is built
public final class AccountLogin {

    AccountLogin() {}

    /// Tries a login. Takes about the same time whatever comes of it.
    ///
    /// @param account as typed
    /// @param password UTF-8; the caller closes it
    /// @param session what the new session will be called
    /// @param source the address it came from, for the audit log
    public Login login(String account, Secret password, SessionId session, String source) {
        throw notBuiltYet();
    }

    /// Whether this session still stands; asked at every request.
    public Standing standing(SubscriberActor actor) {
        throw notBuiltYet();
    }

    /// Ends this session; nothing happens when it has ended.
    public void logout(SubscriberActor actor) {
        throw notBuiltYet();
    }

    private static UnsupportedOperationException notBuiltYet() {
        return new UnsupportedOperationException("not built yet");
    }
}
