// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Decisions of officers outside the site: the file in which a signed decision leaves the counter
/// (`docs/reference/decision-file.md`), and its verification by whoever holds the root.
///
/// Nothing here asks a database or the network. Whether the officer was entitled to decide is not
/// in the file and not judged.
///
/// May use: `ca.statement`, `ca.key`, `ca.x509`. Is used by: `ra.decision`, and from the command
/// line.
@NullMarked
package org.jadeseal.ca.decision;

import org.jspecify.annotations.NullMarked;
