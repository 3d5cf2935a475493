// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

/// The agents: one-time codes, connections, and remembered pairs of browser and agent.
///
/// A code alone binds nothing (T2): a connection serves a person only after the browser that made
/// the code has presented the agent's ticket. This room knows neither tasks nor cards, and keeps
/// every secret as a SHA-256 hash.
///
/// May use: `ca.database`, `ca.audit`. Is used by: `ra.task`, `web.agent`, the login pages.
@NullMarked
package org.jadeseal.ra.agent;

import org.jspecify.annotations.NullMarked;
