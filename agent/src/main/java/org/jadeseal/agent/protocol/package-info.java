// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The messages of the agent protocol as values (`docs/reference/agent-protocol.md`). What is not
/// here: how they travel, and what a step does at the card.
///
/// May use: `agent.json`. Is used by: `agent`, `agent.card`, `agent.site`, `station`.
@NullMarked
package org.jadeseal.agent.protocol;

import org.jspecify.annotations.NullMarked;
