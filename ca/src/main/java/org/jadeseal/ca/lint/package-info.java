// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The rules a certificate and a key must keep before anything is signed: one rule, one citation,
/// one bad sample in the tests. `docs/reference/lints.md` lists them.
///
/// A rule looks at the whole certificate, signed by a throw-away key. Rules that need words have a
/// file of their own, those that take a line stand in the catalogue of their subject. It changes
/// nothing and decides nothing; any finding stops the issuance.
///
/// May use: `ca.x509`, `ca.key`, `ca.profile`. Is used by: `ca.ceremony`, `ca.issuance`, `ca.crl`.
@NullMarked
package org.jadeseal.ca.lint;

import org.jspecify.annotations.NullMarked;
