// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.piv.KeyMetadata;
import org.jadeseal.piv.KeyReference;
import org.jadeseal.piv.Pin;
import org.jadeseal.piv.PinMetadata;
import org.jadeseal.piv.PinOutcome;
import org.jadeseal.piv.PivCard;
import org.jadeseal.piv.RsaPadding;

/// What somebody finds who puts the card into any reader. What is tried there is as if it had not
/// been: the card's memory is put back afterwards.
final class CardView implements AutoCloseable {

    static final List<KeyReference> PLACES =
            Stream.concat(
                            Stream.of(0x9A, 0x9C, 0x9D, 0x9E, 0xF9),
                            IntStream.rangeClosed(0x82, 0x95).boxed())
                    .map(KeyReference::new)
                    .toList();

    private final TornSeat seat;
    private final byte[] memory;
    private final PivCard card;
    private final PinMetadata pin;
    private final List<Place> places = new ArrayList<>();

    /// A place with a key, or with a certificate, or both.
    record Place(KeyReference reference, Optional<KeyMetadata> key, Optional<Bytes> certificate) {

        Optional<Bytes> keyHash() {
            return key.map(found -> Bytes.of(found.publicKey().getEncoded()).sha256());
        }
    }

    CardView(TornSeat seat) {
        this.seat = seat;
        this.memory = seat.card().memory();
        this.card = PivCard.select(seat.directly()).orElseThrow();
        this.pin = card.pinMetadata();
        PLACES.stream()
                .map(place ->
                        new Place(
                                place,
                                card.metadata(place),
                                card.readCertificate(place).map(Bytes::of)))
                .filter(place -> place.key().isPresent() || place.certificate().isPresent())
                .forEach(places::add);
    }

    PivCard card() {
        return card;
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

    /// Whether the key in a place signs, so that its public key verifies it.
    boolean signs(Place place, List<String> pins) {
        KeyMetadata key = place.key().orElseThrow();
        byte[] message = {1, 2, 3};
        if (!opens(pins)) {
            return false;
        }
        try {
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(key.publicKey());
            check.update(message);
            return check.verify(card.sign(place.reference(), key.algorithm(), message));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /// Whether the key in a place decrypts what was encrypted for its public key.
    boolean decrypts(Place place, List<String> pins) {
        KeyMetadata key = place.key().orElseThrow();
        byte[] mail = "old mail".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        if (!opens(pins)) {
            return false;
        }
        return card.decrypt(
                        place.reference(),
                        key.algorithm(),
                        RsaPadding.PKCS1_V1_5,
                        encrypted(key.publicKey(), mail))
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
        seat.card().restore(memory);
        Arrays.fill(memory, (byte) 0);
    }
}
