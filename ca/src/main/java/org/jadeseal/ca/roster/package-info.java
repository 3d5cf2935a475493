// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The authority's own list of registration officers: who may approve what, and by which
/// certificates of the operations CA they are known.
///
/// The authority does not take the registration room's word for an approval: it looks here.
/// Passwords, sessions and desks are not here.
///
/// May use: `ca.database`, `ca.x509`. Is used by: `ca.issuance`, `ca`.
@NullMarked
package org.jadeseal.ca.roster;

import org.jspecify.annotations.NullMarked;
