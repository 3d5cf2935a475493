// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// A PIV card as Java objects (SP 800-73): commands, data objects, keys and the PIN.
///
/// The door is [org.jadeseal.piv.PivCard] over a [org.jadeseal.piv.CardConnection]. What a card
/// answers is hostile until it was parsed with bounds. There is no reader, no screen and no network
/// in here, and no private key: those stay on the card. A PIN passes through and is zeroed.
///
/// May use: nothing. Is used by: `agent`.
@NullMarked
package org.jadeseal.piv;

import org.jspecify.annotations.NullMarked;
