// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Values sealed to one connection of one agent (`docs/reference/agent-protocol.md`, section 4).
///
/// May use: `agent.protocol`. Is used by: `agent`, `agent.card`.
@NullMarked
package org.jadeseal.agent.seal;

import org.jspecify.annotations.NullMarked;
