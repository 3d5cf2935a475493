// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The officer's desk beside the agent: draws PIN and website password, sets the PIN, prints both
/// letters (threat T7). Neither secret leaves this process but on paper; of the password, its hash.
///
/// [LetterPress] is the act, a [LetterTray] the printer. What is not here: the other steps at the
/// card (`agent.card`), sheet numbers and what becomes of a sheet (`ra.mailer`).
///
/// May use: `agent`, `piv`. Is used by: `e2e`.
@NullMarked
package org.jadeseal.station;

import org.jspecify.annotations.NullMarked;
