// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.account;

import org.jadeseal.ra.authorization.Refusal;

/// What became of entering the website password again (G-PW).
public sealed interface Confirmation {

    /// Right; hand the proof to the act that asked for it.
    record Right(ConfirmedPassword proof) implements Confirmation {}

    /// Wrong, and counted.
    record Wrong() implements Confirmation {}

    /// Wrong for the third time: the account is locked and this session has ended.
    record Locked() implements Confirmation {}

    /// The session has ended; log in again.
    record SessionEnded() implements Confirmation {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements Confirmation {}
}
