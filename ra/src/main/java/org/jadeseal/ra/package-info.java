// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The registration authority: who may have what.
///
/// This package is the door and the wiring of the rooms behind it; it decides nothing itself. The
/// rooms: `ra.authorization`, `ra.notice`, `ra.subscriber`, `ra.card`, `ra.mailer`, `ra.account`,
/// `ra.officer`, `ra.form`, `ra.inspection`, and for the work at cards `ra.agent`, `ra.task`,
/// `ra.personalization`, `ra.certificate`, `ra.request`, `ra.client`, and for the help desk
/// `ra.selftest`.
///
/// May use: its rooms, `ca`. Is used by: `web`, `e2e`.
@NullMarked
package org.jadeseal.ra;

import org.jspecify.annotations.NullMarked;
