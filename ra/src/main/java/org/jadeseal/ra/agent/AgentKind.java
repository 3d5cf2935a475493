// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.agent;

/// Which program dials.
public enum AgentKind {
    /// On a person's computer.
    AGENT,
    /// At an officer's desk; can print letters.
    STATION
}
