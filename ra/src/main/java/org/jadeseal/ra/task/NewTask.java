// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import org.jadeseal.ra.agent.AgentUser;
import org.jadeseal.ra.card.CardId;

/// What a task is made of.
///
/// @param owner pages show the task to this user only
/// @param subject what the script works for, by the name its room gave it (a form, an application)
public record NewTask(TaskKind kind, CardId card, AgentUser owner, String subject, Show show) {}
