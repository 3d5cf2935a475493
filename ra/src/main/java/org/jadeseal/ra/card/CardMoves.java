// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.card;

import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.x509.SerialNumber;

/// Moves cards inside a larger act, which has passed the gate: approval, personalization,
/// hand-over, first use. Each move reads the card, guards, writes by compare-and-set and appends to
/// the audit log, all in the caller's transaction.
@SuppressWarnings("DoNotCallSuggester") // until it is built
public final class CardMoves {

    CardMoves() {}

    /// Sets the oldest blank card in stock aside.
    public Reservation reserve(Transaction transaction, Holding holding) {
        throw notBuiltYet();
    }

    /// Puts a card that was set aside, and not begun with, back into stock (AC2b).
    public CardMove release(Transaction transaction, CardId id) {
        throw notBuiltYet();
    }

    /// Writes down that the card is about to be given keys of this version (T11).
    ///
    /// @param version 1 or more
    public CardMove announceKeys(Transaction transaction, CardId id, int version) {
        throw notBuiltYet();
    }

    /// The card has authenticated with the announced keys.
    public CardMove keysProven(Transaction transaction, CardId id) {
        throw notBuiltYet();
    }

    /// The blank was read.
    public CardMove deviceSeen(Transaction transaction, CardId id, DeviceSerial serial) {
        throw notBuiltYet();
    }

    /// 9E was generated. A certificate of an earlier 9E no longer counts.
    public CardMove cardKeyMade(Transaction transaction, CardId id, CardKeyHash key) {
        throw notBuiltYet();
    }

    /// The certificate of 9E was read back.
    public CardMove cardCertified(Transaction transaction, CardId id, SerialNumber certificate) {
        throw notBuiltYet();
    }

    /// The card answered that it is sealed.
    public CardMove sealed(Transaction transaction, CardId id) {
        throw notBuiltYet();
    }

    /// Both letters are printed and the PIN is set: CD1 is over. Refused while [Progress#complete]
    /// does not hold.
    public CardMove personalized(Transaction transaction, CardId id) {
        throw notBuiltYet();
    }

    /// The letters were spoilt or lost before hand-over: print others (CD2).
    public CardMove reletter(Transaction transaction, CardId id) {
        throw notBuiltYet();
    }

    /// Handed over against a receipt (CD3).
    public CardMove handOver(Transaction transaction, CardId id) {
        throw notBuiltYet();
    }

    /// The first request signed behind the PIN (CD4); a card in use stays as it is.
    public CardMove use(Transaction transaction, CardId id) {
        throw notBuiltYet();
    }

    /// Reported lost (CD11).
    public CardMove lose(Transaction transaction, CardId id) {
        throw notBuiltYet();
    }

    private static UnsupportedOperationException notBuiltYet() {
        return new UnsupportedOperationException("not built yet");
    }
}
