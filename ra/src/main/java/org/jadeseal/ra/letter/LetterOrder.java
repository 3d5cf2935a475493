// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.letter;

import java.time.Instant;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.mailer.SheetNumber;

/// A password letter that is printed alone, in one of its states. Drawn in
/// `docs/reference/letter-order-lifecycle.md`.
public sealed interface LetterOrder {

    /// What never changes about it.
    Order order();

    /// Since when it is in this state.
    Instant since();

    /// What never changes about it.
    ///
    /// @param caseNumber of the request that brought it about
    /// @param version rises with each stored change; for compare-and-set
    record Order(CaseNumber caseNumber, AccountId account, long version) {}

    /// Ordered; there is no letter, and no password.
    record Waiting(Order order, Instant since) implements LetterOrder {

        Printed print(SheetNumber sheet, Instant now) {
            return new Printed(order, sheet, now);
        }

        Superseded supersede(Instant now) {
            return new Superseded(order, now);
        }
    }

    /// The sheet is printed and its password counts; we still have it.
    record Printed(Order order, SheetNumber sheet, Instant since) implements LetterOrder {

        Delivered deliver(Delivery delivery, Instant now) {
            return new Delivered(order, sheet, delivery, now);
        }

        /// Spoilt or lost before it was delivered: the sheet is void, another secret is needed.
        Waiting spoil(Instant now) {
            return new Waiting(order, now);
        }

        Superseded supersede(Instant now) {
            return new Superseded(order, now);
        }
    }

    /// Final: handed over or posted. Lost afterwards it takes another request.
    record Delivered(Order order, SheetNumber sheet, Delivery delivery, Instant since)
            implements LetterOrder {}

    /// Final: a later request, or an unsafe letter, has made it needless.
    record Superseded(Order order, Instant since) implements LetterOrder {}
}
