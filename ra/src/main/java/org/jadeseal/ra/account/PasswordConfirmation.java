// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import org.jadeseal.ca.key.Secret;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;

/// G-PW: 「網站密碼」 entered again in the very request of an act. A wrong one counts like a wrong login.
@SuppressWarnings("DoNotCallSuggester") // until it is built
public final class PasswordConfirmation {

    PasswordConfirmation() {}

    /// Compares, and counts when it is wrong.
    ///
    /// @param password UTF-8; the caller closes it
    /// @param source the address it came from, for the audit log
    public Confirmation confirm(SubscriberActor actor, Secret password, String source) {
        throw notBuiltYet();
    }

    private static UnsupportedOperationException notBuiltYet() {
        return new UnsupportedOperationException("not built yet");
    }
}
