// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.security.PublicKey;
import java.util.Optional;
import java.util.OptionalInt;
import org.jadeseal.agent.pin.PinRequest;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.piv.CardRefusedException;
import org.jadeseal.piv.KeyAlgorithm;
import org.jadeseal.piv.KeyMetadata;
import org.jadeseal.piv.KeyReference;
import org.jadeseal.piv.PinPolicy;
import org.jadeseal.piv.PivCard;

/// A card that is held for one task, from `read-card` to `end-card`, or until it is pulled.
final class CardSession implements AutoCloseable {

    private final String task;
    private final PivCard card;
    private final KnownKeys keys;
    private final String reader;
    private Optional<String> keyHash;
    private boolean readerFailed;

    /// @param keyHash hexadecimal SHA-256 of the SubjectPublicKeyInfo of 9E; empty for a card
    ///   without one
    CardSession(
            String task, PivCard card, KnownKeys keys, String reader, Optional<String> keyHash) {
        this.task = task;
        this.card = card;
        this.keys = keys;
        this.reader = reader;
        this.keyHash = keyHash;
    }

    String task() {
        return task;
    }

    Optional<String> keyHash() {
        return keyHash;
    }

    PivCard card() {
        return card;
    }

    String reader() {
        return reader;
    }

    /// Whether the session was begun for this order's task.
    boolean isFor(Order order) {
        return task.equals(order.key().task());
    }

    /// Whether an order that names a card means this one.
    boolean isMeant(Optional<String> named) {
        return named.isEmpty() || named.equals(keyHash);
    }

    /// A key came into being. One in 9E is the card's new name.
    void born(KeyReference place, KeyAlgorithm algorithm, PinPolicy policy, PublicKey key) {
        keys.born(place, algorithm, policy, key);
        if (place.equals(KeyReference.CARD_AUTHENTICATION)) {
            keyHash = Optional.of(Words.sha256(key.getEncoded()));
        }
    }

    /// Whether the reader has keys of its own that have not failed.
    boolean isAskedAtReader() {
        return !readerFailed && card.isVerifiedAtReader();
    }

    boolean isChangedAtReader() {
        return !readerFailed && card.isChangedAtReader();
    }

    /// Its keys are not asked any more in this session.
    void readerFailed() {
        readerFailed = true;
    }

    /// Why a PIN is asked at the computer.
    PinRequest.Here here() {
        if (readerFailed) {
            return PinRequest.Here.READER_FAILED;
        }
        return card.isVerifiedAtReader() ? PinRequest.Here.READER_CANNOT : PinRequest.Here.USUAL;
    }

    /// How often the card's PIN was set; empty where it does not count.
    OptionalInt pinChanges() {
        try {
            return card.pinMetadata().changeCounter();
        } catch (CardRefusedException e) {
            return OptionalInt.empty();
        }
    }

    Optional<KeyMetadata> key(KeyReference reference) {
        return keys.at(reference);
    }

    @Override
    public void close() {
        card.close();
    }
}
