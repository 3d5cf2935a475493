// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Decisions by an officer's card: what is to be decided waits until the card has signed it.
///
/// The [org.jadeseal.ra.decision.DecisionDesk] opens the task; its script has key 9C sign a text
/// that tells of the case as it is, judges the answer, and lets the decision take effect in the
/// unit that keeps the signature. What a decision brings about, and who may decide, is not here.
///
/// May use: `ra.form`, `ra.request`, `ra.client`, `ra.mass`, `ra.officer`, `ra.task`, `ra.agent`,
/// `ra.authorization`, `ca`, `ca.decision`, `ca.statement`, `ca.roster`, `ca.database`. Is used by:
/// `ra`, `web`.
@NullMarked
package org.jadeseal.ra.decision;

import org.jspecify.annotations.NullMarked;
