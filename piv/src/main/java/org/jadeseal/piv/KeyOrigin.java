// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

/// Where a private key came into being.
public enum KeyOrigin {
    /// On the card: nobody else has it.
    GENERATED,
    /// Outside, then written to the card.
    IMPORTED,
    /// The card does not say.
    UNKNOWN
}
