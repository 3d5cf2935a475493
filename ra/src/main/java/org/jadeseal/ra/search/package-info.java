// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Finds people and cases by what an officer has in hand: a name, a national ID, an account, a
/// card, a sheet, a certificate, a form; and says what waits for whom.
///
/// Reading only. Names are shown masked; a national ID is looked for by its keyed hash and comes
/// into no log (SEC-801). What is done with what was found is the business of the other rooms.
///
/// May use: `ra.subscriber` (hash of a national ID), `ra.form` (case numbers, time for completion),
/// `ra.authorization`, `ca.database`. Is used by: `ra`, `web`.
@NullMarked
package org.jadeseal.ra.search;

import org.jspecify.annotations.NullMarked;
