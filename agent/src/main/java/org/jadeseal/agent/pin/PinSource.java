// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

/// Where a PIN comes from. One question at a time.
public interface PinSource {

    /// Asks, and waits for the answer.
    PinAnswer ask(PinRequest request);

    /// Whether it makes sense to ask again after a wrong PIN.
    boolean canAskAgain();
}
