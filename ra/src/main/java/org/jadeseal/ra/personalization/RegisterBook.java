// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.card.CardKeyHash;
import org.jadeseal.ra.card.CardMoves;
import org.jadeseal.ra.card.DeviceSerial;

/// Progress of a holder's card, in the register of cards.
record RegisterBook(CardMoves moves) implements ProgressBook {

    @Override
    public void announceKeys(Transaction unit, CardId card, int version) {
        Moved.of(moves.announceKeys(unit, card, version));
    }

    @Override
    public void keysProven(Transaction unit, CardId card) {
        Moved.of(moves.keysProven(unit, card));
    }

    @Override
    public void deviceSeen(Transaction unit, CardId card, DeviceSerial serial) {
        Moved.of(moves.deviceSeen(unit, card, serial));
    }

    @Override
    public void foreignSeen(Transaction unit, CardId card) {
        Moved.of(moves.foreignSeen(unit, card));
    }

    @Override
    public void cardKeyMade(Transaction unit, CardId card, CardKeyHash key) {
        Moved.of(moves.cardKeyMade(unit, card, key));
    }

    @Override
    public void cardCertified(Transaction unit, CardId card, SerialNumber certificate) {
        Moved.of(moves.cardCertified(unit, card, certificate));
    }

    @Override
    public void sealed(Transaction unit, CardId card) {
        Moved.of(moves.sealed(unit, card));
    }
}
