// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Website accounts: their lifecycle, their passwords, their locks.
///
/// An [Account][org.jadeseal.ra.account.Account] is found by a random
/// [AccountId][org.jadeseal.ra.authorization.AccountId]. A stored password is an HMAC, under a key
/// outside the database, over an Argon2id hash (SEC-104); hashing runs outside any transaction.
/// Sessions and captchas are `web`'s.
///
/// May use: `ra.authorization`, `ra.subscriber`, `ra.mailer`, `ra.notice`, `ca.database`,
/// `ca.audit`, `ca.key`. Is used by: `ra.officer` (hashing), `ra.form`, `ra.personalization`,
/// `ra.certificate`, `web`.
@NullMarked
package org.jadeseal.ra.account;

import org.jspecify.annotations.NullMarked;
