// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.letter;

import org.jadeseal.ra.authorization.Refusal;

/// What became of an act at a letter.
public sealed interface LetterStep {

    /// It is in its new state.
    record Done(LetterOrder order) implements LetterStep {}

    /// Its state does not allow this.
    record NotFromHere(LetterOrder order) implements LetterStep {}

    /// No letter belongs to such a case.
    record Unknown() implements LetterStep {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements LetterStep {}
}
