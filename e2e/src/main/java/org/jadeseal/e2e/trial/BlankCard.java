// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.e2e.trial;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jadeseal.agent.reader.ReaderState;
import org.jadeseal.agent.reader.ReaderTakenException;
import org.jadeseal.agent.reader.Readers;
import org.jadeseal.piv.CardConnection;
import org.jadeseal.piv.CardRefusedException;
import org.jadeseal.piv.CardUnreachableException;
import org.jadeseal.piv.DataObjectId;
import org.jadeseal.piv.KeyReference;
import org.jadeseal.piv.PinMetadata;
import org.jadeseal.piv.PivCard;

/// Finds the one blank card in the readers of this computer, and refuses every other: a card that
/// is somebody's is never written over.
final class BlankCard {

    private static final String EMPTY = "put a blank card in (docs/how-to/use-a-real-reader.md)";
    private static final List<KeyReference> PLACES =
            Stream.concat(
                            Stream.of(
                                    KeyReference.AUTHENTICATION,
                                    KeyReference.SIGNATURE,
                                    KeyReference.KEY_MANAGEMENT,
                                    KeyReference.CARD_AUTHENTICATION,
                                    KeyReference.ATTESTATION),
                            IntStream.rangeClosed(1, 20).mapToObj(KeyReference::retired))
                    .toList();

    private final Readers readers;

    BlankCard(Readers readers) {
        this.readers = readers;
    }

    /// The reader with the blank card.
    ///
    /// @throws TrialFailedException saying what is missing, or why the card there will not do
    String reader() {
        List<String> all = readers.list().stream().map(ReaderState::name).toList();
        List<String> full =
                readers.list().stream()
                        .filter(ReaderState::cardPresent)
                        .map(ReaderState::name)
                        .toList();
        if (full.isEmpty()) {
            throw new TrialFailedException(
                    all.isEmpty()
                            ? noReader(Optional.ofNullable(System.getenv("PCSCLITE_CSOCK_NAME")))
                            : "no card in %s; %s".formatted(String.join(" or ", all), EMPTY));
        }
        if (full.size() > 1) {
            throw new TrialFailedException(
                    "cards in %s; leave only the blank one that is to be written"
                            .formatted(String.join(" and ", full)));
        }
        return requireBlank(full.getFirst());
    }

    private static String noReader(Optional<String> socket) {
        return "no card reader: "
                + socket.map(path ->
                                "nothing answers at PCSCLITE_CSOCK_NAME=%s, or it has no reader; is ./dev card --empty still running, and is this the line it printed?"
                                        .formatted(path))
                        .orElse(
                                "is one plugged in, and does pcscd run (systemctl start pcscd)? Without a reader, ./dev card --empty makes a virtual one");
    }

    private String requireBlank(String reader) {
        try (CardConnection connection = readers.connect(reader)) {
            Optional<String> objection =
                    PivCard.select(connection)
                            .map(BlankCard::objection)
                            .orElse(Optional.of("is no PIV card"));
            if (objection.isPresent()) {
                throw new TrialFailedException(
                        "the card in %s %s; nothing was written: %s"
                                .formatted(reader, objection.get(), EMPTY));
            }
            return reader;
        } catch (ReaderTakenException | CardUnreachableException e) {
            throw new TrialFailedException(
                    "the card in %s cannot be read (%s); put it in again and end other programs that use it"
                            .formatted(reader, e.getMessage()));
        }
    }

    /// What speaks against writing to it.
    private static Optional<String> objection(PivCard card) {
        try {
            PinMetadata pin = card.pinMetadata();
            if (pin.changeCounter().isEmpty()) {
                return Optional.of("has another applet than ours");
            }
            if (pin.isSealed() || card.readObject(DataObjectId.CHUID).isPresent()) {
                return Optional.of("is somebody's already");
            }
            return PLACES.stream()
                    .filter(place -> card.metadata(place).isPresent())
                    .findFirst()
                    .map("is not blank, it has a key in %s"::formatted)
                    .or(() ->
                            pin.isDefault()
                                    ? Optional.empty()
                                    : Optional.of("is not blank, its PIN was changed"));
        } catch (CardRefusedException e) {
            return Optional.of("has another applet than ours");
        }
    }
}
