// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.authorization;

/// Why the gate stays shut. An arm of every act's result; the page says 403 and no more.
public enum Refusal {
    /// No role of this actor has the right.
    NOT_YOUR_RIGHT,
    /// The matter belongs to another account.
    NOT_YOUR_MATTER,
    /// Who came by card decides by the card's signature only (SEC-602).
    NOT_SIGNED
}
