// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.authorization.Actor.OfficerActor;

/// The register of people.
@SuppressWarnings("DoNotCallSuggester") // until it is built
public final class SubscriberRegister {

    SubscriberRegister() {}

    /// The person of this id.
    public Optional<Subscriber> find(SubscriberId id) {
        throw notBuiltYet();
    }

    /// The same, inside a unit of work.
    public Optional<Subscriber> find(Transaction transaction, SubscriberId id) {
        throw notBuiltYet();
    }

    /// Shows a whole national ID to an officer who gives a reason; always audited (SEC-801).
    ///
    /// @param reason 1 to 200 characters
    public Disclosure nationalId(OfficerActor actor, SubscriberId id, String reason) {
        throw notBuiltYet();
    }

    private static UnsupportedOperationException notBuiltYet() {
        return new UnsupportedOperationException("not built yet");
    }
}
