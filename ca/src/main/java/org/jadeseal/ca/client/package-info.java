// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
/// The authority's own list of programs that may order certificates, and what each of them has
/// ordered.
///
/// The authority does not take the word of the room in front of it: it looks here which profiles
/// and which names a program may ask for, and how many a day (T6). Connections, bodies of requests
/// and answers to them are not here.
///
/// A row carries the seal of its writer, so one that came there by another way counts for nothing.
///
/// May use: `ca.x509`, `ca.database`, `ca.key`, `ca.revocation`, `ca.statement`. Is used by:
/// `ca.issuance`, `ca`, `web`.
@NullMarked
package org.jadeseal.ca.client;

import org.jspecify.annotations.NullMarked;
