// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The readers of this computer, whatever stands behind them: PC/SC, or a card in this process.
///
/// There is no code for one kind of reader in here, only what all of them can do.
///
/// May use: `piv`. Is used by: every room of the agent that touches a card; `agent.pcsc` is one
/// kind.
@NullMarked
package org.jadeseal.agent.reader;

import org.jspecify.annotations.NullMarked;
