// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.tour;

import java.util.function.Supplier;
import org.jadeseal.piv.CardConnection;
import org.jadeseal.piv.KeyReference;
import org.jadeseal.piv.PivCard;

/// Reads the certificates off the card in a reader, as any program may that knows PIV.
public final class CardCertificates {

    private CardCertificates() {}

    /// The certificate of a key, in DER.
    ///
    /// @param key `9C` or `9D`
    /// @throws IllegalStateException if the card has none there
    public static byte[] read(Supplier<CardConnection> reader, KeyReference key) {
        try (CardConnection connection = reader.get()) {
            return PivCard.select(connection)
                    .flatMap(card -> card.readCertificate(key))
                    .orElseThrow(() -> new IllegalStateException("no certificate in " + key));
        }
    }
}
