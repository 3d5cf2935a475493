// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// Work at a card: tasks, their journal, and the conversation with the agent.
///
/// A [org.jadeseal.ra.task.TaskScript] says what a card still lacks; the
/// [org.jadeseal.ra.task.TaskDesk] writes each [org.jadeseal.ra.task.Step] to the journal, hands it
/// out, fences it by attempts (T12) and takes the result as a claim (T8). Every script computes
/// what remains from the card as it is, so a task resumes after a pulled card, a killed server, a
/// lost answer or on another computer. This room knows no certificate, no form and no HTTP; secrets
/// stand in the journal as references only (T11).
///
/// May use: `ra.agent`, `ca.database`, `ca.audit`. Is used by: `ra.personalization`,
/// `ra.certificate`, `web.agent`, the pages.
@NullMarked
package org.jadeseal.ra.task;

import org.jspecify.annotations.NullMarked;
