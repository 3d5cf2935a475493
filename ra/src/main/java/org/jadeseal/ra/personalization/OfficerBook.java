// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.personalization;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.card.CardKeyHash;
import org.jadeseal.ra.card.DeviceSerial;
import org.jadeseal.ra.card.KeyVersions;
import org.jadeseal.ra.card.Progress;

/// Progress of an officer's card, beside the enrolment.
final class OfficerBook implements ProgressBook {

    @Override
    public void announceKeys(Transaction unit, CardId card, int version) {
        keys(unit, card, keys -> new KeyVersions(keys.current(), OptionalInt.of(version)));
    }

    @Override
    public void keysProven(Transaction unit, CardId card) {
        keys(
                unit,
                card,
                keys ->
                        new KeyVersions(
                                keys.pending().orElse(keys.current()), OptionalInt.empty()));
    }

    @Override
    public void deviceSeen(Transaction unit, CardId card, DeviceSerial serial) {
        change(
                unit,
                card,
                known ->
                        new Progress(
                                known.keys(),
                                Optional.of(serial),
                                known.cardKey(),
                                known.cardCertificate(),
                                known.sealed(),
                                known.make()));
    }

    /// A card that cannot vouch for its keys was refused before.
    @Override
    public void foreignSeen(Transaction unit, CardId card) {
        throw new IllegalStateException("an officer's card is never of another maker");
    }

    @Override
    public void cardKeyMade(Transaction unit, CardId card, CardKeyHash key) {
        change(
                unit,
                card,
                known ->
                        new Progress(
                                known.keys(),
                                known.deviceSerial(),
                                Optional.of(key),
                                Optional.empty(),
                                known.sealed(),
                                known.make()));
    }

    @Override
    public void cardCertified(Transaction unit, CardId card, SerialNumber certificate) {
        change(
                unit,
                card,
                known ->
                        new Progress(
                                known.keys(),
                                known.deviceSerial(),
                                known.cardKey(),
                                Optional.of(certificate),
                                known.sealed(),
                                known.make()));
    }

    @Override
    public void sealed(Transaction unit, CardId card) {
        change(
                unit,
                card,
                known ->
                        new Progress(
                                known.keys(),
                                known.deviceSerial(),
                                known.cardKey(),
                                known.cardCertificate(),
                                true,
                                known.make()));
    }

    private static void keys(Transaction unit, CardId card, UnaryOperator<KeyVersions> change) {
        change(
                unit,
                card,
                known ->
                        new Progress(
                                change.apply(known.keys()),
                                known.deviceSerial(),
                                known.cardKey(),
                                known.cardCertificate(),
                                known.sealed(),
                                known.make()));
    }

    private static void change(Transaction unit, CardId id, UnaryOperator<Progress> step) {
        OfficerCard card = new SqlOfficerCards(unit.sql()).find(id).orElseThrow();
        SqlOfficerCards.progress(unit, card, step.apply(card.known()));
    }
}
