// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.piv.CardRefusedException;
import org.jadeseal.piv.Chuid;
import org.jadeseal.piv.DataObjectId;
import org.jadeseal.piv.KeyMetadata;
import org.jadeseal.piv.KeyReference;
import org.jadeseal.piv.MalformedAnswerException;
import org.jadeseal.piv.PinMetadata;
import org.jadeseal.piv.PinStatus;
import org.jadeseal.piv.PivCard;

/// Reads what the card tells of itself: identity, PIN counters, the keys with their certificates.
final class CardReading {

    private static final List<KeyReference> PLACES = places();

    private final PivCard card;
    private final KnownKeys known;
    private final List<JsonObject> keys = new ArrayList<>();
    private final List<JsonObject> certificates = new ArrayList<>();
    private Optional<String> keyHash = Optional.empty();

    CardReading(PivCard card, KnownKeys known) {
        this.card = card;
        this.known = known;
    }

    /// The values of `read-card`.
    JsonObject read(String reader) {
        PLACES.forEach(this::look);
        JsonObject values = JsonObject.empty().with("reader", reader);
        Optional<String> guid = guid();
        if (guid.isPresent()) {
            values = values.with("guid", guid.get());
        }
        return values.with("cardSerial", card.serial().orElse(0))
                .with("version", card.version().map(Object::toString).orElse(""))
                .with("pin", pin())
                .with("keys", keys)
                .with("certificates", certificates);
    }

    /// Of the key in 9E, once the card was read.
    Optional<String> keyHash() {
        return keyHash;
    }

    private void look(KeyReference place) {
        known.at(place)
                .ifPresent(key -> {
                    note(place, key);
                    card.readCertificate(place).ifPresent(certificate -> note(place, certificate));
                });
    }

    private void note(KeyReference place, KeyMetadata key) {
        byte[] publicKey = key.publicKey().getEncoded();
        if (place.equals(KeyReference.CARD_AUTHENTICATION)) {
            keyHash = Optional.of(Words.sha256(publicKey));
        }
        keys.add(
                JsonObject.empty()
                        .with("reference", place.toString())
                        .with("algorithm", key.algorithm().name())
                        .with("origin", Words.word(key.origin()))
                        .with("pinPolicy", Words.word(key.pinPolicy()))
                        .with("publicKey", publicKey));
    }

    private void note(KeyReference place, byte[] certificate) {
        certificates.add(
                JsonObject.empty()
                        .with("reference", place.toString())
                        .with("sha256", Words.sha256(certificate)));
    }

    private Optional<String> guid() {
        try {
            return card.readObject(DataObjectId.CHUID)
                    .map(Chuid::parse)
                    .map(chuid -> HexFormat.of().formatHex(chuid.guid()));
        } catch (MalformedAnswerException e) {
            return Optional.empty();
        }
    }

    private JsonObject pin() {
        try {
            PinMetadata pin = card.pinMetadata();
            return JsonObject.empty()
                    .with("triesLeft", pin.triesLeft())
                    .with("tries", pin.triesTotal())
                    .with("factory", pin.isDefault())
                    .with("changes", pin.changeCounter().orElse(0));
        } catch (CardRefusedException e) {
            return JsonObject.empty()
                    .with("triesLeft", triesLeft(card.pinStatus()))
                    .with("tries", 0)
                    .with("factory", false)
                    .with("changes", 0);
        }
    }

    static int triesLeft(PinStatus status) {
        return switch (status) {
            case PinStatus.TriesLeft(int count) -> count;
            case PinStatus.Blocked() -> 0;
            case PinStatus.Verified() -> 1;
        };
    }

    private static List<KeyReference> places() {
        var places =
                new ArrayList<>(
                        List.of(
                                KeyReference.AUTHENTICATION,
                                KeyReference.SIGNATURE,
                                KeyReference.KEY_MANAGEMENT,
                                KeyReference.CARD_AUTHENTICATION,
                                KeyReference.ATTESTATION));
        for (int number = 1; number <= 20; number++) {
            places.add(KeyReference.retired(number));
        }
        return List.copyOf(places);
    }
}
