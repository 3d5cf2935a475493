// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Readers behind PC/SC, the smart card service of Linux, Windows and macOS.
///
/// An own foreign-function binding: `Platform` is the table of what differs between the three,
/// `PcscFunction` the list of what is called. The service may end and come back at any time (on
/// Windows it ends with the last reader), so a context that died is simply made anew. Nothing in
/// here knows what a card says.
///
/// May use: `agent.reader`, `piv`. Is used by: the agent's wiring.
@NullMarked
package org.jadeseal.agent.pcsc;

import org.jspecify.annotations.NullMarked;
