// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
/// The REST door for registration authorities of others: order certificates, see them, put them on
/// hold, release and revoke them (`docs/reference/openapi.yaml`).
///
/// A listener of its own with TLS, which takes only clients with a certificate of our operations
/// CA; no session, no page and no filter of the website is behind it. Who the client is stands in
/// the authority's roster (`ca.client`); what it may order, the authority judges itself. Every
/// request that changes something carries an idempotency key, and its answer is kept under it.
///
/// May use: `ca` and its rooms, `ra.authorization`, `web.host`. Is used by: `web`.
@NullMarked
package org.jadeseal.web.api;

import org.jspecify.annotations.NullMarked;
