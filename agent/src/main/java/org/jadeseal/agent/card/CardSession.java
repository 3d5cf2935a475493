// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.util.Optional;
import org.jadeseal.piv.KeyMetadata;
import org.jadeseal.piv.KeyReference;
import org.jadeseal.piv.PivCard;

/// A card between `read-card` and `end-card`, or until it is pulled.
///
/// @param keyHash hexadecimal SHA-256 of the SubjectPublicKeyInfo of 9E; empty for a card without
///   one
record CardSession(PivCard card, String reader, Optional<String> keyHash) {

    /// Whether an order that names a card means this one.
    boolean isMeant(Optional<String> named) {
        return named.isEmpty() || named.equals(keyHash);
    }

    Optional<KeyMetadata> key(KeyReference reference) {
        return card.metadata(reference);
    }

    /// The same card under the key that is in 9E now.
    CardSession renamed() {
        Optional<String> present =
                key(KeyReference.CARD_AUTHENTICATION)
                        .map(metadata -> Words.sha256(metadata.publicKey().getEncoded()));
        return new CardSession(card, reader, present);
    }
}
