// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Lists of revoked certificates: made, numbered, kept, handed out (RFC 5280 §5).
///
/// [org.jadeseal.ca.crl.CrlPublisher] writes a full list from the status ledger, has it signed, and
/// stores it as a row that is accepted only when it is newer than the last in every respect (T5).
/// The list itself is written by our own DER writer, since a million entries must fit into a small
/// heap. Full lists are kept for ever; a delta is forgotten when it is over, since the ledger and
/// the audit log still tell what stood in it. Downloading over HTTP is `web.status`.
///
/// May use: `ca.revocation`, `ca.audit`, `ca.database`, `ca.key`, `ca.x509`. Is used by: `ca`,
/// `web.status`.
@NullMarked
package org.jadeseal.ca.crl;

import org.jspecify.annotations.NullMarked;
