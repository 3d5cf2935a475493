// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Paper forms 申請單: what was brought, who checked it, who decided.
///
/// A [Form][org.jadeseal.ra.form.Form] carries a registration from the counter through two checks
/// by two different people to its execution; each decision is kept as evidence, chained to the one
/// before and bound to the digest of what was decided, with what the officer's card signed. This
/// slice knows F-REG, the registration.
///
/// May use: `ra.authorization`, `ra.subscriber`, `ra.account`, `ra.card`, `ra.mailer`, `ra.notice`,
/// `ra.officer`, `ca.database`, `ca.audit`, `ca.statement`, `ca.issuance`, `ca.roster`. Is used by:
/// `ra.batch`, `ra.personalization`, `ra.certificate`, `ra.request`, `ra.client`, `ra.decision`,
/// `ra.mass`, `web`.
@NullMarked
package org.jadeseal.ra.form;

import org.jspecify.annotations.NullMarked;
