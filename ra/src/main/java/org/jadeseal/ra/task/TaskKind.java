// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

/// What a task does to a card.
public enum TaskKind {
    /// Makes a blank card the card of its holder, at a station.
    PERSONALIZE,
    /// Makes both keys and asks for both certificates (CT1).
    APPLY,
    /// Brings both activated certificates onto the card (CT2).
    ACTIVATE
}
