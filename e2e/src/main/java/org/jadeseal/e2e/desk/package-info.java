// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The trial desk: the reader, the tray of simulated cards and, where the machine has no display,
/// the place where the PIN of a simulated card is asked.
///
/// Listens on loopback only, behind a one-time path token, and takes a PIN for the simulator of its
/// own process only (threat T20). Is in no released artefact.
///
/// May use: `agent`, `station`, `trialcard`. Is used by: `e2e.trial`, `benchmark`.
@NullMarked
package org.jadeseal.e2e.desk;

import org.jspecify.annotations.NullMarked;
