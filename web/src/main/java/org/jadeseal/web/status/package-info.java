// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// What relying parties ask over plain HTTP: OCSP, revocation lists, certificates of our CAs.
///
/// Bare servlets beside the pages: no session, no cookie, no filter of theirs, any host name. They
/// say nothing themselves; `ca.ocsp` and `ca.crl` do.
///
/// May use: `ca.ocsp`, `ca.crl`, `ca`'s door. Is used by: the wiring.
@NullMarked
package org.jadeseal.web.status;

import org.jspecify.annotations.NullMarked;
