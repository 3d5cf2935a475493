// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.card;

import java.util.List;
import org.jadeseal.ra.authorization.Refusal;

/// What became of taking blank cards into stock.
public sealed interface Intake {

    /// They are in stock under these numbers.
    record TakenIn(List<CardNumber> numbers) implements Intake {

        public TakenIn {
            numbers = List.copyOf(numbers);
        }
    }

    /// The gate stayed shut.
    record Refused(Refusal refusal) implements Intake {}
}
