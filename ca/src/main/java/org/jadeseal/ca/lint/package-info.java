// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The rules that certificates, lists and keys must keep before anything is signed: one rule, one
/// file, one citation, one good and one bad sample in the tests. `docs/reference/lints.md` lists
/// them.
///
/// A rule is a class named as it reads. It looks at the whole certificate, with a stand-in for the
/// signature; it changes nothing and decides nothing, and any finding stops the issuance.
/// [CertificateRules], [ListRules] and [KeyLint] name every rule in the order of what it looks at;
/// what several rules read stands in [Candidate] and in classes named after it.
///
/// May use: `ca.x509`, `ca.key`, `ca.profile`. Is used by: `ca.ceremony`, `ca.issuance`, `ca.crl`.
@NullMarked
package org.jadeseal.ca.lint;

import org.jspecify.annotations.NullMarked;
