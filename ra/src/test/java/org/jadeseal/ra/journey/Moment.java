// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

/// A moment in the life of a card at which something can begin.
enum Moment {
    BLANK,
    HANDED_OVER,
    APPLIED,
    IN_FORCE,
    LAST_MONTH,
    /// The same, and all places for old keys are taken but one.
    ONE_PLACE_LEFT,
    /// The same, and all places for old keys are taken.
    HISTORY_FULL,
    BLOCKED,
    /// A card of another maker.
    PLAIN_BLANK,
    PLAIN_HANDED_OVER,
    PLAIN_APPLIED,
    PLAIN_IN_FORCE,
    PLAIN_BLOCKED
}
