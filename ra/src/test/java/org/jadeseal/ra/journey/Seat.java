// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.util.Optional;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.agent.reader.Readers;

/// A reader with a card in it, and the person before it.
interface Seat extends Readers, PinSource {

    /// The station has printed both letters.
    void printed(String pin, String password);

    /// The station prints a password letter alone; the hash of what came out, empty if nothing did.
    Optional<String> printAlone(String sheet);

    /// A PIN that the station has drawn, to be set and then printed.
    String drawPin();

    /// The station prints a PIN letter alone; whether it came out, as far as the station knows.
    boolean printPin(String sheet, String pin);
}
