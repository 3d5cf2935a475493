// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The program on a person's computer: dials the website on one side, the card on the other, and
/// asks for the PIN.
///
/// The door is [Agent]: one connection to one site, from a one-time code until the site closes it.
/// What is not here: anything that listens (ADR 0001), and letters, which are the station's.
///
/// May use: its own rooms, `piv`. Is used by: `station`; the trial starts it with a card of its
/// own.
@NullMarked
package org.jadeseal.agent;

import org.jspecify.annotations.NullMarked;
