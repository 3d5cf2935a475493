// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The card's PIN: changed by its holder, set again without the old one, set at the counter.
///
/// The PIN itself is never here: it goes from the agent's window to the card, or from the station
/// to the card and to paper. No PUK of ours exists; a reset is let in by the unblock key, which
/// opens nothing else (T1). Cards whose PIN was lost before first use, and cards of other makers,
/// are a matter for the counter ([CounterPin]).
///
/// May use: `ra.certificate` (how a card session begins), `ra.personalization`, `ra.letter` (what
/// stands on letters), `ra.task`, `ra.mailer`, `ra.account`, `ra.officer`, `ra.card`, `ra.notice`.
/// Is used by: the subscriber's pages, the counter.
@NullMarked
package org.jadeseal.ra.pin;

import org.jspecify.annotations.NullMarked;
