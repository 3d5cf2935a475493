// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

/// What is wrong on purpose in every sitting that is cut, to see whether it is found.
enum Fault {
    NONE,
    /// The card's transactions do nothing.
    NO_TRANSACTIONS,
    /// After the cut, certificates are no longer written, and the agent says they were.
    STEP_LEFT_OUT;

    void plantIn(Sitting sitting) {
        switch (this) {
            case NONE -> {}
            case NO_TRANSACTIONS -> sitting.seat().card().forgetTransactions();
            case STEP_LEFT_OUT -> sitting.leaveOutAfterCut("write-certificate");
        }
    }
}
