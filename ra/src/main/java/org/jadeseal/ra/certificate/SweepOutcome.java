// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

/// What became of one certificate of many.
public enum SweepOutcome {
    /// On hold, or revoked, from now on.
    CHANGED,
    /// On hold, or revoked, before.
    ALREADY,
    /// Nothing can be changed any more: expired, superseded, lapsed, or revoked where a hold was
    /// asked for.
    OVER,
    /// It was about to be signed, and will not be.
    UNSIGNED,
    /// No holder of ours has it.
    UNKNOWN,
    /// The status ledger does not allow it: our records disagree, and somebody has to look.
    DISAGREES
}
