// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.computer;

/// One thing of this computer that has to do with the card.
///
/// @param what key of its name, as `chromium`
/// @param where a path or a name, for the person; empty where there is nothing to say
public record Finding(String what, String where, State state) {

    /// How it stands.
    public enum State {
        /// It knows the card, and not by us.
        READY,
        /// It knows the card by a change of ours.
        OURS,
        /// It does not know the card, and can be told to.
        ADDABLE,
        /// As `ADDABLE`, once the program is closed.
        OPEN,
        /// It cannot load what it needs: it lives in a box of its own (snap, flatpak).
        OUT_OF_REACH,
        /// What is needed is not installed.
        MISSING,
        /// It does not tell.
        UNKNOWN
    }
}
