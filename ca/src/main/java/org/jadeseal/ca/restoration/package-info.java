// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
/// What two people have to settle before anybody signs again: after a database was put back from a
/// backup, or after a clock that ran ahead was written down.
///
/// A restored database does not know what was published after the backup: numbers of lists,
/// revocations, certificates, audit entries (T5, T16). [org.jadeseal.ca.restoration.Restorations]
/// says whether that is so, and the authority does not open while it is;
/// [org.jadeseal.ca.restoration.Reconciliation] compares and makes things stricter, never milder.
/// [org.jadeseal.ca.restoration.PoisonedTime] lowers the time before which nothing is written
/// (T17). It opens no key: whoever performs brings the audit key.
///
/// May use: `ca.audit`, `ca.revocation`, `ca.database`, `ca.x509`. Is used by: `ca.backup`, `ca`,
/// `web`.
@NullMarked
package org.jadeseal.ca.restoration;

import org.jspecify.annotations.NullMarked;
