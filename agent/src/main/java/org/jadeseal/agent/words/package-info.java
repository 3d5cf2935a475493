// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The texts of the agent, Traditional Chinese first, in message files.
///
/// May use: nothing. Is used by: `agent`, `agent.pin`, `station`.
@NullMarked
package org.jadeseal.agent.words;

import org.jspecify.annotations.NullMarked;
