// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The people of the register: who they are and where they are reached.
///
/// A [Subscriber][org.jadeseal.ra.subscriber.Subscriber] is one person for good: the record and its
/// 16-digit number outlive cards, accounts and certificates. National IDs are stored encrypted and
/// found by a keyed hash (SEC-801). Passwords, cards and forms are not here.
///
/// May use: `ra.authorization`, `ra.notice`, `ca.database`, `ca.audit`, `ca.key`. Is used by:
/// `ra.card`, `ra.mailer`, `ra.account`, `ra.form`, `ra.personalization`, `ra.certificate`, `web`.
@NullMarked
package org.jadeseal.ra.subscriber;

import org.jspecify.annotations.NullMarked;
