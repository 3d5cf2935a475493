// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Officers: who works at the counter, in which role, and how they log in during a trial.
///
/// The `OfficerRegister` enrols an officer here and in `ca`'s own roster in one unit of work, so
/// that the CA can judge evidence by itself (T6). Passwords exist in a *trial* data folder only
/// (T20); in production officers come by card.
///
/// With a card (`CardLogin`) an officer signs the login, and the session lasts while the card is in
/// its reader.
///
/// May use: `ra.authorization`, `ra.task`, `ra.agent`, `ra.account` (hashing), `ca.roster`,
/// `ca.database`, `ca.audit`, `ca.key`. Is used by: `ra.form`, `web`.
@NullMarked
package org.jadeseal.ra.officer;

import org.jspecify.annotations.NullMarked;
