// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The responder: says in one signed answer what a certificate's status is (RFC 6960, RFC 9654, RFC
/// 9919).
///
/// [org.jadeseal.ca.ocsp.OcspResponder] takes the octets of a request and gives the octets of an
/// answer with the time it may be cached. It asks the live status ledger, never a list, and falls
/// silent (`tryLater`) when the ledger is in doubt (T4). HTTP, limits per address and metrics are
/// `web.status`.
///
/// May use: `ca.revocation`, `ca.ceremony` (who signs), `ca.key`, `ca.x509`, and of `ca.database`
/// the word for a clock in doubt. Is used by: `ca`, `web.status`.
@NullMarked
package org.jadeseal.ca.ocsp;

import org.jspecify.annotations.NullMarked;
