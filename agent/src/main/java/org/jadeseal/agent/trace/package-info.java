// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Writes down what goes to the card and what comes back, where somebody asked for it to find a
/// fault.
///
/// What must not be written is hidden before it gets here, by `piv`.
///
/// May use: `piv`, `agent.protocol`, `agent.reader`. Is used by: the agent's program.
@NullMarked
package org.jadeseal.agent.trace;

import org.jspecify.annotations.NullMarked;
