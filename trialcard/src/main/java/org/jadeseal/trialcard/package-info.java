// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// A card without plastic: the applet in a simulator, in process or behind a virtual reader.
///
/// A [org.jadeseal.trialcard.TrialCard] is the card, with its memory in a file and transactions
/// that are whole or nothing; a [org.jadeseal.trialcard.VirtualReader] puts it where PC/SC programs
/// find it, and [org.jadeseal.trialcard.IsolatedPcscd] is a PC/SC daemon for that alone. The rules
/// of the card are not here but in `applet`; what makes a card somebody's is not here but in
/// `station`. Never part of a released artefact.
///
/// May use: `applet`. Is used by: the trial, the tests and `./dev card`.
@NullMarked
package org.jadeseal.trialcard;

import org.jspecify.annotations.NullMarked;
