// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The card's PIN: changed by its holder, set again without the old one.
///
/// The PIN itself is never here: it goes from the agent's window to the card. No PUK exists; a
/// reset is let in by the unblock key, which opens nothing else (T1). Cards whose PIN was lost
/// before first use are a matter for the counter.
///
/// May use: `ra.certificate` (how a card session begins), `ra.personalization`, `ra.task`,
/// `ra.account`, `ra.card`, `ra.notice`. Is used by: the subscriber's pages.
@NullMarked
package org.jadeseal.ra.pin;

import org.jspecify.annotations.NullMarked;
