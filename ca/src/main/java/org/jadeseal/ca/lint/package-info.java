// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The rules a certificate and a key must keep before anything is signed: one rule, one class, one
/// citation.
///
/// A rule looks at the certificate that would be signed, under a signature that nobody can verify.
/// It changes nothing and decides nothing; any finding stops the issuance.
///
/// May use: `ca.x509`. Is used by: `ca.profile`, `ca.issuance`.
@NullMarked
package org.jadeseal.ca.lint;

import org.jspecify.annotations.NullMarked;
