// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.letter;

import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.task.TaskId;

/// What became of an officer's wish to print a letter.
public sealed interface Printing {

    /// A task works on it at the station.
    record Working(TaskId task) implements Printing {}

    /// It is printed already, or needless; a spoilt one is reported first.
    record NotWaiting(LetterOrder order) implements Printing {}

    /// No station serves this session, only an agent or nothing.
    record NoStation() implements Printing {}

    /// No letter belongs to such a case.
    record Unknown() implements Printing {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements Printing {}
}
