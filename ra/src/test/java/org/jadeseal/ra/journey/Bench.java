// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jadeseal.agent.pin.NewPinAnswer;
import org.jadeseal.agent.pin.NewPinRequest;
import org.jadeseal.agent.pin.PinAnswer;
import org.jadeseal.agent.pin.PinRequest;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.agent.reader.ReaderState;
import org.jadeseal.agent.reader.Readers;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.piv.CardConnection;
import org.jadeseal.piv.CardUnreachableException;
import org.jadeseal.piv.KeyAlgorithm;
import org.jadeseal.piv.KeyReference;
import org.jadeseal.piv.Pin;
import org.jadeseal.piv.PinOutcome;
import org.jadeseal.piv.PivCard;
import org.jadeseal.piv.RsaPadding;
import org.jadeseal.trialcard.TrialCard;

/// A reader with a trial card in it, and a person who knows what the letter says.
final class Bench implements Readers, PinSource, AutoCloseable {

    static final String READER = "Trial Reader 00 00";

    private TrialCard card;
    final AtomicReference<String> pin = new AtomicReference<>("");
    final AtomicReference<String> newPin = new AtomicReference<>("");
    final AtomicReference<String> password = new AtomicReference<>("");

    Bench(Path file) {
        card = TrialCard.open(file);
    }

    @Override
    public List<ReaderState> list() {
        return List.of(new ReaderState(READER, true));
    }

    @Override
    public CardConnection connect(String readerName) {
        if (!readerName.equals(READER)) {
            throw new CardUnreachableException("no such reader");
        }
        return new CardConnection() {
            @Override
            public byte[] transmit(byte[] command) {
                return card.transmit(command);
            }

            @Override
            public void close() {
                card.powerOff();
            }
        };
    }

    @Override
    public boolean awaitChange(Duration longest) {
        return false;
    }

    @Override
    public PinAnswer ask(PinRequest request) {
        return new PinAnswer.Given(Pin.of(pin.get().toCharArray()));
    }

    /// The new PIN is from now on the one that is known.
    @Override
    public NewPinAnswer askNew(NewPinRequest request) {
        Optional<Pin> present =
                request.withPresent()
                        ? Optional.of(Pin.of(pin.get().toCharArray()))
                        : Optional.empty();
        pin.set(newPin.get());
        return new NewPinAnswer.Given(present, Pin.of(newPin.get().toCharArray()));
    }

    /// Three wrong tries.
    void block() {
        PivCard held = PivCard.select(connect(READER)).orElseThrow();
        for (int i = 0; i < 3; i++) {
            try (Pin wrong = Pin.of("864209".toCharArray())) {
                var _ = held.verify(wrong);
            }
        }
        held.close();
    }

    /// What a place of the card decrypts behind the PIN (PKCS#1 v1.5).
    Optional<byte[]> decrypt(String place, byte[] ciphertext) {
        PivCard held = PivCard.select(connect(READER)).orElseThrow();
        try (Pin known = Pin.of(pin.get().toCharArray())) {
            var _ = held.verify(known);
            return held.decrypt(
                    new KeyReference(Integer.parseInt(place, 16)),
                    KeyAlgorithm.RSA_2048,
                    RsaPadding.PKCS1_V1_5,
                    ciphertext);
        } finally {
            held.close();
        }
    }

    /// SHA-256 of the public key in a place, and of the certificate beside it.
    Optional<String> keyIn(String place) {
        PivCard held = PivCard.select(connect(READER)).orElseThrow();
        try {
            return held.metadata(new KeyReference(Integer.parseInt(place, 16)))
                    .map(key -> Bytes.of(key.publicKey().getEncoded()).sha256().hex());
        } finally {
            held.close();
        }
    }

    /// Whether the card takes the PIN that is known.
    boolean opens() {
        PivCard held = PivCard.select(connect(READER)).orElseThrow();
        try (Pin known = Pin.of(pin.get().toCharArray())) {
            return held.verify(known) instanceof PinOutcome.Accepted;
        } finally {
            held.close();
        }
    }

    @Override
    public boolean canAskAgain() {
        return false;
    }

    /// Another card is in the reader now.
    void change(Path file) {
        card.close();
        card = TrialCard.open(file);
    }

    @Override
    public void close() {
        card.close();
    }
}
