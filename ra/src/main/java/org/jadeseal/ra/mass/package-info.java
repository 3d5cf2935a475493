// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Suspension or revocation of many certificates at once: a faulty series of cards, a list of weak
/// keys.
///
/// An officer of CA operations asks which certificates are meant and reads how many there are; two
/// people decide, as about papers in `ra.form`, whose case numbers and decisions these are; a job
/// carries it out in small units of work, each of which moves a cursor, so that whatever interrupts
/// it, every certificate is changed once. What becomes of a certificate is done by
/// `ra.certificate`.
///
/// May use: `ra.certificate`, `ra.card` (identifiers only), `ra.request` (grounds), `ra.form`,
/// `ra.officer`, `ra.authorization`, `ca.database`, `ca.revocation`, `ca.statement`, `ca.x509`. Is
/// used by: `ra.decision`, `ra`, `web`.
@NullMarked
package org.jadeseal.ra.mass;

import org.jspecify.annotations.NullMarked;
