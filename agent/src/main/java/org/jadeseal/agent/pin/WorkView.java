// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

/// Shows the person at this computer what the agent does, while it does it. Asks nothing.
public interface WorkView {

    /// A sentence that stands until the next one; those before are still to be read.
    void tell(String sentence);

    /// A step at the card begins. It takes a while.
    void begin(String step);

    /// It is done; what it was still stands there.
    void rest();

    /// The connection is over, and nothing more comes. Returns when the person has seen why, or a
    /// moment later where nothing is wrong.
    void end(String why, boolean isWrong);

    /// Nothing is shown.
    static WorkView none() {
        return new WorkView() {
            @Override
            public void tell(String sentence) {}

            @Override
            public void begin(String step) {}

            @Override
            public void rest() {}

            @Override
            public void end(String why, boolean isWrong) {}
        };
    }
}
