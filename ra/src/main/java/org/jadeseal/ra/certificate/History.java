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

    private final List<KeyReference> places;

    /// @param count 1 to 18
    History(int count) {
        this.places =
                IntStream.range(FIRST, FIRST + count)
                        .mapToObj(place -> new KeyReference("%02X".formatted(place)))
                        .toList();
    }

    List<KeyReference> places() {
        return places;
    }

    /// The first place without a key; empty when all are taken.
    Optional<KeyReference> free(Slots slots) {
        return places.stream().filter(place -> slots.key(place).isEmpty()).findFirst();
    }

    /// The object as it has to be now: all keys have their certificates on the card.
    Step.WriteObject object(Slots slots) {
        long taken = places.stream().filter(place -> slots.key(place).isPresent()).count();
        return new Step.WriteObject(
                OBJECT,
                Bytes.of(HexFormat.of().parseHex("c101%02xc20100f300fe00".formatted(taken))));
    }
}
