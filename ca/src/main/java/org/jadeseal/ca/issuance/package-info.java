// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// From an approval to a certificate: prepare, lint, record, sign, in that order.
///
/// [org.jadeseal.ca.issuance.Preparation] judges the evidence and builds what is to be signed;
/// [org.jadeseal.ca.issuance.PreparedPair] can be made nowhere else. What is recorded is what is
/// linted and what is signed. Who the subscriber is, and whether he may have a certificate, is
/// decided by the registration authority, whose decision arrives here with its evidence.
///
/// May use: `ca.x509`, `ca.client`, `ca.key`, `ca.pkcs10`, `ca.profile`, `ca.lint`, `ca.roster`,
/// `ca.statement`, `ca.revocation`, `ca.audit`, `ca.database`. Is used by: `ca`.
@NullMarked
package org.jadeseal.ca.issuance;

import org.jspecify.annotations.NullMarked;
