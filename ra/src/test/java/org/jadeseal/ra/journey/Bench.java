// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jadeseal.agent.pin.NewPinAnswer;
import org.jadeseal.agent.pin.NewPinRequest;
import org.jadeseal.agent.pin.PinAnswer;
import org.jadeseal.agent.pin.PinRequest;
import org.jadeseal.agent.reader.ReaderState;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.piv.CardConnection;
import org.jadeseal.piv.CardUnreachableException;
import org.jadeseal.piv.KeyAlgorithm;
import org.jadeseal.piv.KeyReference;
import org.jadeseal.piv.Pin;
import org.jadeseal.piv.PinOutcome;
import org.jadeseal.piv.PinStatus;
import org.jadeseal.piv.PivCard;
import org.jadeseal.piv.RsaPadding;
import org.jadeseal.piv.Secret;
import org.jadeseal.trialcard.TrialCard;
import org.jadeseal.trialcard.VirtualReader;

/// A reader with a trial card in it, and a person who knows what the letter says.
final class Bench implements Seat {

    static final String READER = "Trial Reader 00 00";

    private static final byte[] NOT_SUPPORTED = {0x6D, 0x00};

    /// Instructions that the card does not know after all.
    final Set<Integer> unknown = new HashSet<>();

    final AtomicReference<PullingPoint> pull = new AtomicReference<>(PullingPoint.NOWHERE);
    final List<String> puks = new ArrayList<>();

    /// How often the person was asked for a new PIN.
    int asked;

    /// What she gives as the present PIN, one answer after the other; then the one she knows.
    final Deque<String> presents = new ArrayDeque<>();

    int missedPuks;
    private boolean outAtTheWindow;

    /// After how many more commands the card is pulled; the last one is done. 0 for never.
    int pullAfter;

    final PaperTray papers = new PaperTray();
    private TrialCard card;
    private final CardTraffic traffic = new CardTraffic();
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
                if (unknown.contains(command[1] & 0xFF)) {
                    return NOT_SUPPORTED.clone();
                }
                if (outAtTheWindow) {
                    outAtTheWindow = false;
                    throw pulled();
                }
                PullingPoint point = pull.get();
                if ((point == PullingPoint.BEFORE_RESET && isReset(command))
                        || (point == PullingPoint.BEFORE_REPLACEMENT && isReplacement(command))
                        || (point == PullingPoint.BEFORE_CHANGE && isChange(command))) {
                    throw pulled();
                }
                byte[] answer = traffic.pass(command, card::transmit);
                watch(command, answer);
                if (pullAfter > 0 && --pullAfter == 0) {
                    throw pulled();
                }
                if ((point == PullingPoint.AFTER_REPLACEMENT && isReplacement(command))
                        || (point == PullingPoint.AFTER_CHANGE && isChange(command))) {
                    throw pulled();
                }
                return answer;
            }

            @Override
            public void close() {
                card.powerOff();
            }
        };
    }

    /// Where the card is pulled once, in the work with a PUK.
    enum PullingPoint {
        NOWHERE,
        BEFORE_RESET,
        BEFORE_REPLACEMENT,
        AFTER_REPLACEMENT,
        /// While the window asks for a new PIN.
        AT_THE_WINDOW,
        BEFORE_CHANGE,
        AFTER_CHANGE
    }

    private CardUnreachableException pulled() {
        pull.set(PullingPoint.NOWHERE);
        return new CardUnreachableException("the card was pulled");
    }

    /// CHANGE REFERENCE DATA of the PIN.
    private static boolean isChange(byte[] command) {
        return command[1] == 0x24 && command[3] == (byte) 0x80;
    }

    /// RESET RETRY COUNTER with a PUK.
    private static boolean isReset(byte[] command) {
        return command[1] == 0x2C && command[2] == 0;
    }

    /// CHANGE REFERENCE DATA of the PUK.
    private static boolean isReplacement(byte[] command) {
        return command[1] == 0x24 && command[3] == (byte) 0x81;
    }

    /// A thief's eye and an accountant's: which PUKs were sent, and how often one was wrong.
    private void watch(byte[] command, byte[] answer) {
        if (isReset(command) || isReplacement(command)) {
            puks.add(new String(command, 5, 8, StandardCharsets.ISO_8859_1));
            missedPuks += answer[0] == 0x63 ? 1 : 0;
        }
        if (isReplacement(command)) {
            puks.add(new String(command, 13, 8, StandardCharsets.ISO_8859_1));
        }
    }

    /// Somebody with a PUK that was seen has replaced it.
    void replacePuk(String present, String future) {
        PivCard held = PivCard.select(connect(READER)).orElseThrow();
        try (Secret old = puk(present);
                Secret fresh = puk(future)) {
            if (!(held.changePuk(old, fresh) instanceof PinOutcome.Accepted)) {
                throw new AssertionError("the card does not have that PUK");
            }
        } finally {
            held.close();
        }
    }

    private static Secret puk(String digits) {
        return Secret.copyOf(digits.getBytes(StandardCharsets.ISO_8859_1));
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
        asked++;
        outAtTheWindow = pull.compareAndSet(PullingPoint.AT_THE_WINDOW, PullingPoint.NOWHERE);
        Optional<Pin> present =
                request.withPresent()
                        ? Optional.of(Pin.of(present().toCharArray()))
                        : Optional.empty();
        pin.set(newPin.get());
        return new NewPinAnswer.Given(present, Pin.of(newPin.get().toCharArray()));
    }

    private String present() {
        return presents.isEmpty() ? pin.get() : presents.remove();
    }

    @Override
    public void printed(String chosen, String drawn) {
        pin.set(chosen);
        password.set(drawn);
    }

    @Override
    public Optional<String> printAlone(String sheet) {
        return papers.print(sheet);
    }

    @Override
    public String drawPin() {
        return papers.drawnPin();
    }

    @Override
    public boolean printPin(String sheet, String chosen) {
        return papers.printPin(sheet, chosen);
    }

    /// The card, in a virtual reader that other programs see too.
    VirtualReader inReader(Path slot) {
        return new VirtualReader(slot, card);
    }

    CardTraffic traffic() {
        return traffic;
    }

    /// Three wrong tries.
    void block() {
        wrongTries(3);
    }

    int triesLeft() {
        PivCard held = PivCard.select(connect(READER)).orElseThrow();
        try {
            return held.pinStatus() instanceof PinStatus.TriesLeft(int count) ? count : 0;
        } finally {
            held.close();
        }
    }

    void wrongTries(int count) {
        PivCard held = PivCard.select(connect(READER)).orElseThrow();
        for (int i = 0; i < count; i++) {
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
