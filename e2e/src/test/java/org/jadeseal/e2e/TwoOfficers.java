// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e;

import org.jadeseal.e2e.trial.Trial;
import org.jadeseal.e2e.trial.TrialFolder;

/// Two officers at their computers, each with a browser, an agent, a virtual reader and an own
/// card.
///
/// @param first 林美玲
/// @param second 陳華, who approves
record TwoOfficers(Screen screen, OfficersComputer first, OfficersComputer second)
        implements AutoCloseable {

    /// Their cards are made now.
    ///
    /// @param role of the first: `RAO` or `CAO`
    static TwoOfficers of(Trial trial, TrialFolder folder, String role) {
        Screen screen = Screen.start();
        TwoOfficers both =
                new TwoOfficers(
                        screen,
                        new OfficersComputer(trial, folder, screen, "mei"),
                        new OfficersComputer(trial, folder, screen, "hua"));
        both.first.getCard("林美玲", role);
        both.second.getCard("陳華", "RAS");
        return both;
    }

    @Override
    public void close() {
        second.close();
        first.close();
        screen.close();
    }
}
