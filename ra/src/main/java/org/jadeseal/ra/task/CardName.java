// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.task;

import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;

/// How steps name the card they are for: SHA-256 of the SubjectPublicKeyInfo of its 9E key, as read
/// when the session began (T8); a key made since is not known to the agent by then.
final class CardName {

    private CardName() {}

    static Optional<HexText> of(TaskView view) {
        return view.card()
                .flatMap(card -> card.key(KeyReference.CARD))
                .map(Bytes::sha256)
                .map(hash -> new HexText(hash.hex()));
    }
}
