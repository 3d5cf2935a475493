// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.util.function.UnaryOperator;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.card.CardKeyHash;
import org.jadeseal.ra.card.DeviceSerial;
import org.jadeseal.ra.card.Progress;

/// Progress of an officer's card, beside the enrolment.
final class OfficerBook implements ProgressBook {

    @Override
    public void announceKeys(Transaction unit, CardId card, int version) {
        change(unit, card, known -> known.with(known.keys().announce(version)));
    }

    @Override
    public void keysProven(Transaction unit, CardId card) {
        change(unit, card, known -> known.with(known.keys().proven()));
    }

    @Override
    public void deviceSeen(Transaction unit, CardId card, DeviceSerial serial) {
        change(unit, card, known -> known.with(serial));
    }

    /// A card that cannot vouch for its keys was refused before.
    @Override
    public void foreignSeen(Transaction unit, CardId card) {
        throw new IllegalStateException("an officer's card is never of another maker");
    }

    @Override
    public void cardKeyMade(Transaction unit, CardId card, CardKeyHash key) {
        change(unit, card, known -> known.with(key));
    }

    @Override
    public void cardCertified(Transaction unit, CardId card, SerialNumber certificate) {
        change(unit, card, known -> known.with(certificate));
    }

    @Override
    public void sealed(Transaction unit, CardId card) {
        change(unit, card, Progress::withSeal);
    }

    private static void change(Transaction unit, CardId id, UnaryOperator<Progress> step) {
        OfficerCard card = new SqlOfficerCards(unit.sql()).find(id).orElseThrow();
        SqlOfficerCards.progress(unit, card, step.apply(card.known()));
    }
}
