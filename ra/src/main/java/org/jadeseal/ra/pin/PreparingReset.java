// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.pin;

import java.time.Instant;
import org.jadeseal.ra.authorization.Refusal;

/// What became of 「卡片驗證」, the first half of a reset (CD9).
public sealed interface PreparingReset {

    /// A code is on its way to the registered address.
    record CodeSent(Instant until) implements PreparingReset {}

    /// The card was never used: its PIN letter is a matter for the counter (CD9b).
    record NeverUsed() implements PreparingReset {}

    /// The card is of another maker, and its PIN is reset at the counter (T14).
    record AtCounter() implements PreparingReset {}

    /// The account has no card that can be used.
    record NoUsableCard() implements PreparingReset {}

    /// Three resets within a day, or ten in the card's life, or too many codes.
    record TooOften() implements PreparingReset {}

    /// The mail address that the code would go to was changed within a day (SEC-403).
    record Delayed(Instant until) implements PreparingReset {}

    /// The proof of the password is another account's, or too old.
    record PasswordNotConfirmed() implements PreparingReset {}

    /// The session does not stand any more (E12).
    record SessionEnded() implements PreparingReset {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements PreparingReset {}
}
