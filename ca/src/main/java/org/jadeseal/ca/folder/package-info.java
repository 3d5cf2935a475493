// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The data folder: one directory with everything an installation keeps beside its database.
///
/// It is born for a trial or for production and never changes sides. What lies in its parts is
/// known to those who put it there.
///
/// May use: nothing of ours. Is used by: `ca.key`, `ca.profile`, `ca.ceremony`, `ca.issuance`,
/// `ca`, `ra`, `web`.
@NullMarked
package org.jadeseal.ca.folder;

import org.jspecify.annotations.NullMarked;
