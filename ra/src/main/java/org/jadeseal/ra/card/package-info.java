// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Cards, from the blank in the safe to the shredder.
///
/// This room keeps one [Card][org.jadeseal.ra.card.Card] per plastic card, decides which moves are
/// allowed, and remembers how far personalization has come. It never sees a PIN, a key or an APDU:
/// writing to cards is the agent's work, told by `ra.personalization`. Who holds a card is known
/// here only as a subscriber id and an account id.
///
/// May use: `ra.authorization`, `ra.subscriber` (identifiers only), `ca.database`, `ca.audit`. Is
/// used by: `ra.mailer`, `ra.form`, `ra.task`, `ra.personalization`, `ra.certificate`, `web`.
@NullMarked
package org.jadeseal.ra.card;

import org.jspecify.annotations.NullMarked;
