// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// What the test of a holder's computer found, kept for a day under a short code, so that the help
/// desk sees on its page what the holder sees.
///
/// Findings are words of a list with one detail each (a version, a reader's name), never a secret
/// and nothing of the person but the account. What is found is `web`'s business and
/// `ra.certificate`'s (the card); nothing is decided by it.
///
/// May use: `ra.authorization`, `ca.database`. Is used by: `ra`, `web`.
@NullMarked
package org.jadeseal.ra.selftest;

import org.jspecify.annotations.NullMarked;
