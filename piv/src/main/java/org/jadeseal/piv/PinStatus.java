// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

/// How the card stands to its holder at this moment (VERIFY without data, SP 800-73-5 Part 2,
/// 3.2.1).
public sealed interface PinStatus {

    /// The PIN was given since the card was selected.
    record Verified() implements PinStatus {}

    /// Not given yet; `count` tries (1 to 15) before the PIN blocks.
    record TriesLeft(int count) implements PinStatus {}

    /// No tries left: only a reset helps.
    record Blocked() implements PinStatus {}
}
