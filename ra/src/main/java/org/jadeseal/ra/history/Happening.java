// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.history;

import java.time.Instant;

/// One line of a holder's history.
///
/// @param sequence its number in the audit log
/// @param action as the audit log names it: `account.login`, `ra.change-pin`
/// @param about kind of what it was done to: `account`, `card`, `pair` or `form`
/// @param done whether it took place; false when it was refused or failed
/// @param source where it came from, an address or a task
public record Happening(
        long sequence, Instant at, String action, String about, boolean done, String source) {}
