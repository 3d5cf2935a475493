// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The certification request that a card signs (PKCS#10, RFC 2986).
///
/// It proves that the holder has the private key, now: nothing of it is copied into a certificate.
///
/// May use: `ca.x509`, `ca.key` (to verify). Is used by: `ca.issuance`.
@NullMarked
package org.jadeseal.ca.pkcs10;

import org.jspecify.annotations.NullMarked;
