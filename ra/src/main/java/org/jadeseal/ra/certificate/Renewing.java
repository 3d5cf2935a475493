// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.time.Instant;
import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.task.TaskId;
import org.jadeseal.ra.task.TaskKind;

/// What became of 「憑證展期(更新)」 (CT9).
public sealed interface Renewing {

    /// A task works on it; the same one for a double click (E7).
    record Working(TaskId task) implements Renewing {}

    /// The account has no certificate in force.
    record NothingToRenew() implements Renewing {}

    /// The window is not open yet (E8).
    record TooEarly(Instant opens) implements Renewing {}

    /// The validity is over; register again (E9).
    record Expired() implements Renewing {}

    /// The card is of another maker and cannot keep its old key while it gets a new one: a new card
    /// at the counter, and this one is kept for old mail (T14).
    record OtherMaker() implements Renewing {}

    /// One of the pair is on hold; resume first (E10).
    record OnHold() implements Renewing {}

    /// The website password still is the letter's; change it first (SEC-103).
    record LetterPassword() implements Renewing {}

    /// Another task is open at this card; finish it or give it up.
    record CardBusy(TaskId task, TaskKind kind) implements Renewing {}

    /// No agent serves this session.
    record NoAgent() implements Renewing {}

    /// The session does not stand any more (E12).
    record SessionEnded() implements Renewing {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements Renewing {}
}
