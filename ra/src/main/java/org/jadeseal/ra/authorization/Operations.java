// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.authorization;

import java.util.Optional;
import org.jadeseal.ca.database.Transaction;

/// Remembers what was done under which token, so that an act asked for twice happens once (G-IDEM).
public final class Operations {

    private Operations() {}

    /// The reference that the act left when it was done under this token before.
    ///
    /// @throws IllegalArgumentException if the token was used by somebody else or for another act
    public static Optional<String> before(Transaction transaction, OperationToken token, Act act) {
        return new SqlOperations(transaction.sql())
                .find(token)
                .map(operation -> operation.resultOf(act));
    }

    /// Remembers that the act was done.
    ///
    /// @param result names what came of it, at most 400 characters: a case number, an identifier
    public static void done(Transaction transaction, OperationToken token, Act act, String result) {
        new SqlOperations(transaction.sql())
                .insert(
                        token,
                        new Operation(act.actor().name(), act.right().name(), result),
                        transaction.now());
    }
}
