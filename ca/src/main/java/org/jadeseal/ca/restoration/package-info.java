// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
/// What has to be settled after a database was put back from a backup, before anybody signs again.
///
/// A restored database does not know what was published after the backup: numbers of lists,
/// revocations, certificates, audit entries (T5, T16). [org.jadeseal.ca.restoration.Restorations]
/// says whether that is so, and the authority does not open while it is.
///
/// May use: `ca.database`. Is used by: `ca.backup`, `ca`.
@NullMarked
package org.jadeseal.ca.restoration;

import org.jspecify.annotations.NullMarked;
