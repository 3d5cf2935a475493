// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The sealed letters 密碼單: numbered sheets and what became of them.
///
/// A [Mailer][org.jadeseal.ra.mailer.Mailer] is one sheet. The secret on it is drawn at the station
/// and is never here: nothing is kept for a PIN, and the hash of a password belongs to the account
/// (T7, SEC-503). A sheet cannot be printed twice; a lost one is void and another is allotted.
///
/// May use: `ra.authorization`, `ra.card` (identifiers only), `ca.database`, `ca.audit`. Is used
/// by: `ra.account`, `ra.form`, `ra.personalization`, `web`.
@NullMarked
package org.jadeseal.ra.mailer;

import org.jspecify.annotations.NullMarked;
