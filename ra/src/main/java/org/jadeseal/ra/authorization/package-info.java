// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Who acts, what they may do, and that an act asked for twice happens once.
///
/// Every act of `ra` names an [Actor][org.jadeseal.ra.authorization.Actor], a
/// [Right][org.jadeseal.ra.authorization.Right] and a
/// [Matter][org.jadeseal.ra.authorization.Matter] and passes the one
/// [Gate][org.jadeseal.ra.authorization.Gate]; a refusal is a value and is audited. Passwords and
/// sessions are not here: the login room of `web` makes actors from session rows.
///
/// May use: `ca.database`, `ca.audit`, `ca.client` and `ca.x509` (what actors are called). Is used
/// by: every other room of `ra`, and `web`.
@NullMarked
package org.jadeseal.ra.authorization;

import org.jspecify.annotations.NullMarked;
