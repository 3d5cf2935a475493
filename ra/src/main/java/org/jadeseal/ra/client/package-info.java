// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Programs of other registration authorities that want to order certificates: an operator enters
/// what one may do, two officers decide with their cards.
///
/// The certificate of a program is issued by `ca`, which judges both signatures itself; what it
/// orders is behind the REST door of `web`.
///
/// May use: `ra.form`, `ra.officer`, `ra.authorization`, `ca.client`, `ca.issuance`,
/// `ca.statement`, `ca.database`. Is used by: `ra.decision`, `ra`, `web`.
@NullMarked
package org.jadeseal.ra.client;

import org.jspecify.annotations.NullMarked;
