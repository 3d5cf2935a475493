// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// What officers sign with their cards: the one canonical text of a login and of a decision
/// (`docs/reference/officer-statements.md`), as the agent builds it too, and the canonical text of
/// a paper, whose hash stands in it.
///
/// Whose card signed, and whether that person may, is not judged here.
///
/// May use: `ca.x509`. Is used by: `ca.issuance`, `ca.decision`, `ra`.
@NullMarked
package org.jadeseal.ca.statement;

import org.jspecify.annotations.NullMarked;
