// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.card.CardKeyHash;
import org.jadeseal.ra.card.DeviceSerial;

/// Where it is written down how far a card has come: a holder's in the register of cards, an
/// officer's beside the enrolment.
interface ProgressBook {

    /// The card is about to be given keys of this version (T11).
    void announceKeys(Transaction unit, CardId card, int version);

    /// The card has authenticated with the announced keys.
    void keysProven(Transaction unit, CardId card);

    /// The blank was read.
    void deviceSeen(Transaction unit, CardId card, DeviceSerial serial);

    /// The blank is a plain PIV card of another maker.
    void foreignSeen(Transaction unit, CardId card);

    /// 9E was generated.
    void cardKeyMade(Transaction unit, CardId card, CardKeyHash key);

    /// The certificate of 9E was read back.
    void cardCertified(Transaction unit, CardId card, SerialNumber certificate);

    /// The factory's commands are closed.
    void sealed(Transaction unit, CardId card);
}
