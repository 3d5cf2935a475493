// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
/// Backups of an installation, made while it runs, and put back elsewhere.
///
/// [org.jadeseal.ca.backup.Backup] copies every table as of one moment and the files of the data
/// folder that belong with it; [org.jadeseal.ca.backup.Restore] puts them into an empty place and
/// marks that place as restored. The form is the same for both databases, so that what was taken
/// from one goes into the other. It decides nothing about what may be signed afterwards: that is
/// `ca.restoration`. It does not know what the tables mean.
///
/// May use: `ca.database`, `ca.folder`, `ca.audit`, `ca.restoration`. Is used by: `ca` (the
/// programs).
@NullMarked
package org.jadeseal.ca.backup;

import org.jspecify.annotations.NullMarked;
