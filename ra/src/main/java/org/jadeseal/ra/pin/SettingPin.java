// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.pin;

import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.task.TaskId;

/// What became of an officer's wish to set a new PIN at the counter (CD9b).
public sealed interface SettingPin {

    /// A task works on it at the station; the same one for a double click (E7).
    record Working(TaskId task) implements SettingPin {}

    /// No station serves this session, only an agent or nothing.
    record NoStation() implements SettingPin {}

    /// The account has no card that its holder may use, or is suspended or closed.
    record NoUsableCard() implements SettingPin {}

    /// The card is made, but not handed over: its letters are made anew instead (CD2).
    record NotHandedOver() implements SettingPin {}

    /// As many PIN letters as a card may have in a day.
    record TooOften() implements SettingPin {}

    /// There is no such account.
    record UnknownAccount() implements SettingPin {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements SettingPin {}
}
