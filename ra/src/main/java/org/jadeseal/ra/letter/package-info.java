// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Letters with a new website password that are printed alone, without a card: after a password
/// reset (AC8) and after a resumption (AC9).
///
/// A [LetterOrder] stands for one letter that a request has brought about. Its secret is drawn,
/// printed and hashed in one act at the station (T7); only the hash comes here, together with the
/// number of the sheet. Sheets and what becomes of them are in `ra.mailer`, requests in
/// `ra.request`.
///
/// May use: `ra.task`, `ra.agent`, `ra.mailer`, `ra.account`, `ra.card`, `ra.subscriber`,
/// `ra.notice`, `ra.officer`, `ra.form` (case numbers), `ra.authorization`, `ca.database`. Is used
/// by: `ra.request`, `ra.personalization`, `ra`, `web`.
@NullMarked
package org.jadeseal.ra.letter;

import org.jspecify.annotations.NullMarked;
