// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// JSON (RFC 8259) as far as the agent protocol needs it, read with bounds on size and depth. What
/// is not here: any knowledge of messages.
///
/// May use: nothing. Is used by: `agent.protocol`, `agent.site`, `station`.
@NullMarked
package org.jadeseal.agent.json;

import org.jspecify.annotations.NullMarked;
