// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Step;

/// Where old encryption keys stay, so that old mail stays readable: places 82 to 93, and the object
/// that tells other programs how many there are (SP 800-73 Part 1 §3.3.3).
final class History {

    /// Key history object.
    static final String OBJECT = "5FC10C";

    private static final int FIRST = 0x82;
    private static final int LAST = 0x93;

    private static final List<KeyReference> PLACES =
            IntStream.rangeClosed(FIRST, LAST)
                    .mapToObj(place -> new KeyReference("%02X".formatted(place)))
                    .toList();

    private History() {}

    /// The first place without a key; empty when all 18 are taken.
    static Optional<KeyReference> free(Slots slots) {
        return PLACES.stream().filter(place -> slots.key(place).isEmpty()).findFirst();
    }

    /// Whether this key is in one of the places.
    static boolean holds(Slots slots, Bytes key) {
        return PLACES.stream()
                .flatMap(place -> slots.keyHash(place).stream())
                .anyMatch(key::equals);
    }

    /// The object as it has to be now: all keys have their certificates on the card.
    static Step.WriteObject object(Slots slots) {
        long taken = PLACES.stream().filter(place -> slots.key(place).isPresent()).count();
        return new Step.WriteObject(
                OBJECT,
                Bytes.of(HexFormat.of().parseHex("c101%02xc20100f300fe00".formatted(taken))));
    }
}
