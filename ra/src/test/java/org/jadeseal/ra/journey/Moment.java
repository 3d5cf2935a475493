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
    BLOCKED
}
