// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;

/// What holds at every moment, looked at in the moment of the cut.
///
/// @param canSign whether a signature key in force is usable, with its certificate beside it
/// @param tries left of the PIN
/// @param faults what must not be
record Glance(boolean canSign, int tries, List<String> faults) {

    static Glance at(Sitting sitting) {
        TornSeat seat = sitting.seat();
        List<String> pins = List.of(seat.pin(), seat.fresh());
        Records records = new Records(sitting.site());
        List<Records.Certified> certificates = records.certificates();
        List<String> faults = new ArrayList<>();
        int tries;
        boolean canSign;
        try (CardView view = CardView.of(seat, pins, records.keys(certificates))) {
            tries = view.pin().triesLeft();
            canSign =
                    tries > 0
                            && certificates.stream()
                                    .filter(found -> found.use().equals("SIGNATURE"))
                                    .filter(Records.Certified::active)
                                    .anyMatch(found -> signs(sitting, view, found, pins));
            readable(sitting, certificates).stream()
                    .filter(_ -> !(view.isPlain() && view.pin().triesLeft() == 0))
                    .flatMap(found -> decryption(sitting, view, found, pins, tries).stream())
                    .forEach(faults::add);
        }
        return new Glance(canSign, tries, faults);
    }

    /// Those whose mail can be read: of the newest as many as the card has places for, and the
    /// present one.
    private static List<Records.Certified> readable(
            Sitting sitting, List<Records.Certified> certificates) {
        List<Records.Certified> encryption =
                certificates.stream().filter(found -> found.use().equals("ENCRYPTION")).toList();
        int surplus = encryption.size() - sitting.policy().historyPlaces() - 1;
        return encryption.stream()
                .skip(Math.max(0, surplus))
                .filter(Records.Certified::active)
                .toList();
    }

    private static boolean signs(
            Sitting sitting, CardView view, Records.Certified found, List<String> pins) {
        return view.placeOf(found.key())
                .filter(place -> place.certificate().equals(stored(sitting, found)))
                .filter(place -> view.signs(place, pins))
                .isPresent();
    }

    private static Optional<String> decryption(
            Sitting sitting, CardView view, Records.Certified found, List<String> pins, int tries) {
        Optional<CardView.Place> place = view.placeOf(found.key());
        if (place.isEmpty()) {
            return Optional.of("the key of " + found.name() + " is lost");
        }
        if (found.loaded() && !place.get().certificate().equals(stored(sitting, found))) {
            return Optional.of("the certificate of " + found.name() + " is lost");
        }
        return tries == 0 || view.decrypts(place.get(), pins)
                ? Optional.empty()
                : Optional.of(found.name() + " does not decrypt");
    }

    private static Optional<Bytes> stored(Sitting sitting, Records.Certified found) {
        return sitting.site().authority().certificate(found.id().issuer(), found.id().serial());
    }
}
