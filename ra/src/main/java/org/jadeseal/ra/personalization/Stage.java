// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.util.Optional;
import org.jadeseal.ra.task.Next;

/// One concern of the personalization of a card.
@FunctionalInterface
interface Stage {

    /// What this stage still wants; empty when the card is as it should be.
    Optional<Next> next(Work work);
}
