// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The status of every certificate, as a ledger.
///
/// [org.jadeseal.ca.revocation.StatusLedger] takes [org.jadeseal.ca.revocation.StatusChange]s
/// inside the unit of work of whoever decides them, and gives each a position: gapless, in the
/// order of commits (T4). OCSP reads a memory index that follows the ledger and says when it is in
/// doubt; CRLs read the table. The [org.jadeseal.ca.revocation.CertificateStatus] says which
/// changes are possible at all.
///
/// It does not know who asked for a change, whether he may, nor whose certificate it is: that is
/// `ra.certificate`.
///
/// May use: `ca.database`, `ca.x509`. Is used by: `ca.issuance`, `ca.crl`, `ca.ocsp`, `ra`.
@NullMarked
package org.jadeseal.ca.revocation;

import org.jspecify.annotations.NullMarked;
