// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Certificates of subscribers in their lifecycle: apply, activate, suspend.
///
/// A [org.jadeseal.ra.certificate.Certificate] is always in one of the states drawn in
/// `docs/reference/certificate-lifecycle.md`; its moves are this room's alone. Signing and the
/// status ledger are `ca`'s work, keys are the card's.
///
/// May use: `ra.task`, `ra.personalization`, `ra.account`, `ra.form`, `ra.card`, `ra.notice`, `ca`.
/// Is used by: the subscriber's pages.
@NullMarked
package org.jadeseal.ra.certificate;

import org.jspecify.annotations.NullMarked;
