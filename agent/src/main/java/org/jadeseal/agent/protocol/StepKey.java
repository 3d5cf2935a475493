// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.protocol;

/// Which hand-out of which step of which task: a result counts for this one only.
///
/// @param step 1 and up
/// @param attempt rises each time the step is handed out
public record StepKey(String task, int step, int attempt) {}
