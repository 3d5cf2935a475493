// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

/// The computer was switched off: an error, so that no agent reports it.
final class AgentGone extends Error {

    private static final long serialVersionUID = 1;
}
