// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.pin;

import org.jadeseal.ra.authorization.Refusal;
import org.jadeseal.ra.mailer.SheetNumber;

/// What became of the hand-over of a PIN letter that was printed at the counter.
public sealed interface HandingPin {

    /// The holder has signed for it.
    record HandedOver(SheetNumber sheet) implements HandingPin {}

    /// No printed PIN letter waits here.
    record NothingToHand() implements HandingPin {}

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements HandingPin {}
}
