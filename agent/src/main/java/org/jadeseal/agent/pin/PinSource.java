// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.pin;

import java.util.List;
import java.util.Optional;

/// The person who has the PIN. One question at a time.
public interface PinSource {

    /// Asks, and waits for the answer.
    PinAnswer ask(PinRequest request);

    /// Asks for a PIN that is to be set, and waits for the answer. Whoever cannot ask gives up.
    default NewPinAnswer askNew(NewPinRequest request) {
        return new NewPinAnswer.Cancelled();
    }

    /// Tells the person to type at the reader. On the last try asks first whether they mean it.
    default ReaderTurn atReader(ReaderRequest request) {
        return new ReaderTurn.Nobody();
    }

    /// Whether it makes sense to ask again after a wrong PIN.
    boolean canAskAgain();

    /// Asks which of several readers with a card in it is meant. Empty if the person gives up, or
    /// where nobody can be asked.
    default Optional<String> chooseReader(List<String> readers) {
        return Optional.empty();
    }
}
