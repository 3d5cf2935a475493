// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.piv.KeyAlgorithm;
import org.jadeseal.piv.KeyReference;
import org.jadeseal.piv.Pin;
import org.jadeseal.piv.PinMetadata;
import org.jadeseal.piv.PinOutcome;
import org.jadeseal.piv.PinStatus;
import org.jadeseal.piv.PivCard;
import org.jadeseal.piv.RsaPadding;
import org.jadeseal.piv.Secret;

/// What somebody finds who puts the card into any reader. What is tried there is as if it had not
/// been: it is tried with the card's twin.
final class CardView implements AutoCloseable {

    private static final List<KeyReference> PLACES =
            Stream.concat(
                            Stream.of(0x9A, 0x9C, 0x9D, 0x9E, 0xF9),
                            IntStream.rangeClosed(0x82, 0x95).boxed())
                    .map(KeyReference::new)
                    .toList();

    private final PivCard card;
    private final PinMetadata pin;
    private final List<Place> places;

    /// A place with a key, or with a certificate, or both.
    ///
    /// @param kind of the key, as far as the card tells
    record Place(
            KeyReference reference,
            Optional<PublicKey> key,
            String kind,
            Optional<Bytes> certificate) {

        Optional<Bytes> keyHash() {
            return key.map(found -> Bytes.of(found.getEncoded()).sha256());
        }

        private boolean isTaken() {
            return key.isPresent() || certificate.isPresent();
        }
    }

    private CardView(TornSeat seat, Looking looking) {
        this.card = PivCard.select(seat.twin()).orElseThrow();
        this.pin = isPlain() ? plainPin() : card.pinMetadata();
        this.places =
                PLACES.stream()
                        .map(place -> isPlain() ? looking.at(this, place) : told(place))
                        .filter(Place::isTaken)
                        .toList();
    }

    /// Finds out what a card does not tell.
    private interface Looking {
        Place at(CardView view, KeyReference place);
    }

    /// @param pins one of which opens the card
    /// @param known keys that may be on a card which does not tell its own
    static CardView of(TornSeat seat, List<String> pins, List<PublicKey> known) {
        return new CardView(seat, (view, place) -> view.found(place, pins, known));
    }

    PivCard card() {
        return card;
    }

    /// A card of another maker, that tells nothing about its keys.
    boolean isPlain() {
        return card.version().isEmpty();
    }

    private PinMetadata plainPin() {
        int left =
                switch (card.pinStatus()) {
                    case PinStatus.TriesLeft(int count) -> count;
                    case PinStatus.Blocked() -> 0;
                    case PinStatus.Verified() -> throw new AssertionError("nobody gave the PIN");
                };
        return new PinMetadata(left, 3, false, OptionalInt.empty(), false);
    }

    private Place told(KeyReference place) {
        var key = card.metadata(place);
        return new Place(
                place,
                key.map(found -> found.publicKey()),
                key.map(found -> found.algorithm() + " " + found.origin() + " " + found.pinPolicy())
                        .orElse(""),
                card.readCertificate(place).map(Bytes::of));
    }

    /// A plain card shows its key only by using it.
    private Place found(KeyReference place, List<String> pins, List<PublicKey> known) {
        boolean isHolders =
                place.equals(KeyReference.SIGNATURE) || place.equals(KeyReference.KEY_MANAGEMENT);
        Optional<PublicKey> key =
                known.stream()
                        .filter(_ -> isHolders && pin.triesLeft() > 0)
                        .filter(candidate -> decrypts(place, candidate, pins))
                        .findFirst();
        return new Place(place, key, "", card.readCertificate(place).map(Bytes::of));
    }

    PinMetadata pin() {
        return pin;
    }

    List<Place> places() {
        return places;
    }

    /// Where this key is, if it is.
    Optional<Place> placeOf(Bytes keyHash) {
        return places.stream()
                .filter(place -> place.keyHash().filter(keyHash::equals).isPresent())
                .findFirst();
    }

    /// Whether the card takes one of these PINs; at most one wrong one is tried.
    boolean opens(List<String> pins) {
        return pins.stream().anyMatch(this::opens);
    }

    private boolean opens(String text) {
        try (Pin given = Pin.of(text.toCharArray())) {
            return card.verify(given) instanceof PinOutcome.Accepted;
        }
    }

    /// How many tries of the PUK are left, and whether this is it; the PIN is another one then.
    String puk(Bytes digits) {
        try (Pin any = Pin.of("864209".toCharArray());
                Secret wrong = Secret.copyOf(new byte[] {9, 9, 9, 9, 9, 9, 9, 9});
                Secret puk = Secret.copyOf(digits.toArray())) {
            int left = card.resetPin(wrong, any) instanceof PinOutcome.WrongPin(int n) ? n + 1 : 0;
            return "%d tries, ours %s"
                    .formatted(left, card.resetPin(puk, any) instanceof PinOutcome.Accepted);
        }
    }

    /// Whether the key in a place signs, so that its public key verifies it.
    boolean signs(Place place, List<String> pins) {
        byte[] message = {1, 2, 3};
        PublicKey key = place.key().orElseThrow();
        if (!opens(pins)) {
            return false;
        }
        try {
            var check = java.security.Signature.getInstance("SHA256withRSA");
            check.initVerify(key);
            check.update(message);
            return check.verify(card.sign(place.reference(), KeyAlgorithm.RSA_2048, message));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /// Whether the key in a place decrypts what was encrypted for its public key.
    boolean decrypts(Place place, List<String> pins) {
        return decrypts(place.reference(), place.key().orElseThrow(), pins);
    }

    private boolean decrypts(KeyReference place, PublicKey key, List<String> pins) {
        byte[] mail = "old mail".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return key instanceof RSAPublicKey
                && opens(pins)
                && card.decrypt(
                                place,
                                KeyAlgorithm.RSA_2048,
                                RsaPadding.PKCS1_V1_5,
                                encrypted(key, mail))
                        .filter(plain -> MessageDigest.isEqual(plain, mail))
                        .isPresent();
    }

    private static byte[] encrypted(PublicKey key, byte[] mail) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(mail);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        card.close();
    }
}
