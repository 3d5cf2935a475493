// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.card.Card;

/// What became of handing a card and its letters over (CD3).
public sealed interface HandingOver {

    /// The holder has them, the case is closed.
    record HandedOver(Form form, Card card) implements HandingOver {}

    /// The card has not been personalized, or has been handed over before.
    record CardNotReady(Card card) implements HandingOver {}

    /// The form has not been executed.
    record NotFromHere(Form form) implements HandingOver {}

    /// There is no such case.
    record UnknownCase(CaseNumber caseNumber) implements HandingOver {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements HandingOver {}
}
