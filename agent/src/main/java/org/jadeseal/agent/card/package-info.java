// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The steps of a task at the card: one card session from `read-card` to `end-card`, each step's
/// answer remembered.
///
/// What is not here: how steps arrive (`agent.site`), how the PIN is asked (`agent.pin`), what an
/// APDU looks like (`piv`).
///
/// May use: `agent.protocol`, `agent.pin`, `agent.reader`, `agent.seal`, `piv`. Is used by:
/// `agent`, `station`.
@NullMarked
package org.jadeseal.agent.card;

import org.jspecify.annotations.NullMarked;
