// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.puk;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.jadeseal.ca.key.Secret;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.subscriber.FieldVault;
import org.jadeseal.ra.task.KeyName;

/// Draws PUKs and keeps them encrypted. Eight digits: every maker's card takes them, and a card
/// allows three tries.
final class PukVault {

    /// What blanks are delivered with; replaced before anybody gets the card.
    private static final String FACTORY = "12345678";

    private static final int DIGITS = 10;

    private final FieldVault vault;
    private final SecureRandom random;

    PukVault(FieldVault vault, SecureRandom random) {
        this.vault = vault;
        this.random = random;
    }

    Puk.Value factory(CardId card) {
        return seal(card, new KeyName(0), FACTORY.getBytes(StandardCharsets.US_ASCII));
    }

    Puk.Value draw(CardId card, KeyName name) {
        byte[] digits = new byte[FACTORY.length()];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) ('0' + random.nextInt(DIGITS));
        }
        return seal(card, name, digits);
    }

    private Puk.Value seal(CardId card, KeyName name, byte[] digits) {
        try (Secret puk = Secret.takingOver(digits)) {
            return new Puk.Value(name, Bytes.of(vault.seal(puk, row(card, name))));
        }
    }

    /// Close it after use.
    Secret open(CardId card, Puk.Value value) {
        return vault.openSecret(value.sealed().toArray(), row(card, value.name()));
    }

    private static String row(CardId card, KeyName name) {
        return "puk:" + card.value() + ":" + name.version();
    }
}
