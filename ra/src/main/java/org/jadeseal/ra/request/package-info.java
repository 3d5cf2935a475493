// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// What holders ask for on paper about what they have: revocation, resumption, a new password.
///
/// Two people decide, as about registration forms in `ra.form`, whose case numbers and decisions
/// these are. What becomes of certificates is done by `ra.certificate`, letters are ordered in
/// `ra.letter`, in the unit of the approval.
///
/// May use: `ra.certificate`, `ra.letter`, `ra.form`, `ra.account`, `ra.card`, `ra.officer`,
/// `ra.authorization`, `ca.database`, `ca.revocation`. Is used by: `ra`, `web`.
@NullMarked
package org.jadeseal.ra.request;

import org.jspecify.annotations.NullMarked;
