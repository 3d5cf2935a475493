// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.card;

/// What became of setting a card aside.
public sealed interface Reservation {

    /// This one is the holder's.
    record Reserved(Card.Bound card) implements Reservation {}

    /// There is no blank card in stock; take some in.
    record NoneInStock() implements Reservation {}
}
