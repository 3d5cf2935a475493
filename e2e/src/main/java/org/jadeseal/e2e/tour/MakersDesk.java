// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.tour;

/// Where an officer makes a card: a reader, and a station that redeems the counter's code.
public interface MakersDesk extends Pairing {

    /// Sees to it that a blank card is in the reader.
    ///
    /// @param card what it will be called
    void take(String card);

    /// The card is made and leaves the desk.
    void clear();
}
