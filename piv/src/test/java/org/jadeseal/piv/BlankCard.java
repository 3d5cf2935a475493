// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.piv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jadeseal.trialcard.PowerLostException;
import org.jadeseal.trialcard.TrialCard;

/// A card of our own kind as it leaves the factory, in the simulator.
final class BlankCard implements CardConnection {

    static final String FACTORY_PIN = "123456";

    private static final byte[] PUBLISHED_KEY =
            HexFormat.of().parseHex("010203040506070801020304050607080102030405060708");

    private final SecureRandom random = new SecureRandom();
    private final TrialCard card;

    BlankCard(Path folder) {
        this.card = TrialCard.blank(folder.resolve("card"));
    }

    @Override
    public byte[] transmit(byte[] command) {
        try {
            return card.transmit(command);
        } catch (PowerLostException e) {
            throw new CardUnreachableException("the power is gone", e);
        }
    }

    @Override
    public void close() {
        card.close();
    }

    /// As after plugging it in.
    PivCard select() {
        return PivCard.select(this).orElseThrow();
    }

    /// With '9B' open.
    PivCard administered() {
        PivCard piv = select();
        open(piv, KeyReference.ADMINISTRATION);
        return piv;
    }

    void open(PivCard piv, KeyReference reference) {
        try (AdministrationKey key = publishedKey()) {
            assertThat(piv.authenticate(reference, key, random)).isTrue();
        }
    }

    void tear() {
        card.cutPowerBeforeCommit();
    }

    static AdministrationKey publishedKey() {
        return AdministrationKey.of(PUBLISHED_KEY);
    }

    static Pin pin(String digits) {
        return Pin.of(digits.toCharArray());
    }
}
