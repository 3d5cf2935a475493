// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// PUKs of cards of other makers: kept encrypted, used once, replaced at once (`card.md` D5, mode
/// B; T14).
///
/// Not here: who may reset a PIN (`pin`), and cards of ours, which have no PUK (ADR 0020). May use
/// `task`, `card`, `subscriber` (for the vault). Used by `pin` and `personalization`.
@NullMarked
package org.jadeseal.ra.puk;

import org.jspecify.annotations.NullMarked;
