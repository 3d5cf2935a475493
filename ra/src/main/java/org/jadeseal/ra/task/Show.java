// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

/// What the agent's window tells the person before the card is used (SEC-301).
///
/// @param act key of the act: `personalize`, `apply`, `activate`
/// @param account masked
/// @param holder masked name
public record Show(String act, String account, String holder) {}
