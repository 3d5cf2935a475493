// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jadeseal.ca.x509.SignedCertificate;
import org.jadeseal.ra.task.HexText;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskView;

/// Certificates in a card of another maker: written where the keys were made, read back, and then
/// both keys prove behind the PIN that they are the ones (G-SLOT), since the card does not tell.
final class InPlace {

    private static final BirthPlaces PLACES = BirthPlaces.of(true);

    private final CertificateRooms rooms;
    private final OpenCard card;
    private final SecureRandom random;

    InPlace(CertificateRooms rooms, OpenCard card, SecureRandom random) {
        this.rooms = rooms;
        this.card = card;
        this.random = random;
    }

    /// What is still wanted; empty when both certificates are there and both keys proven.
    ///
    /// @param pair signature certificate first
    Optional<Next> next(TaskView view, List<Certificate> pair) {
        SignedCertificate signature = certificate(pair.getFirst());
        SignedCertificate encryption = certificate(pair.getLast());
        return put(view, PLACES.signature(), signature)
                .or(() -> put(view, PLACES.encryption(), encryption))
                .or(() -> readBack(view, PLACES.signature(), signature))
                .or(() -> readBack(view, PLACES.encryption(), encryption))
                .or(() -> prove(view, signature, encryption));
    }

    private SignedCertificate certificate(Certificate certificate) {
        return new SignedCertificate(
                rooms.authority()
                        .certificate(certificate.id().issuer(), certificate.id().serial())
                        .orElseThrow());
    }

    /// Once in each session, whatever is there.
    private Optional<Next> put(TaskView view, KeyReference place, SignedCertificate certificate) {
        Step write = new Step.WriteCertificate(place, certificate.der());
        return view.done(write::equals)
                ? Optional.empty()
                : Optional.of(card.open(view).orElseGet(() -> new Next.Hand(write)));
    }

    private static Optional<Next> readBack(
            TaskView view, KeyReference place, SignedCertificate certificate) {
        Optional<Performed> read = since(view, new Step.ReadCertificate(place)::equals);
        if (read.isEmpty()) {
            return Optional.of(new Next.Hand(new Step.ReadCertificate(place)));
        }
        return TaskView.result(read.get(), StepResult.CertificateRead.class)
                        .certificate()
                        .equals(certificate.der())
                ? Optional.empty()
                : Optional.of(new Next.Pause(Problem.of("read-back-differs")));
    }

    private Optional<Next> prove(
            TaskView view, SignedCertificate signature, SignedCertificate encryption) {
        Optional<Performed> signed = since(view, Step.SignRequest.class::isInstance);
        if (signed.isEmpty()) {
            return Optional.of(ask(view, encryption));
        }
        return holds(view, signed.get(), signature, encryption)
                ? Optional.empty()
                : Optional.of(new Next.Pause(Problem.of("slot-mismatch")));
    }

    private static Optional<Performed> since(TaskView view, Predicate<Step> like) {
        return view.lastDone(like).filter(step -> step.number() > ReadBack.lastWrite(view));
    }

    private Next ask(TaskView view, SignedCertificate encryption) {
        EncryptionChallenge challenge =
                EncryptionChallenge.to(encryption.key().der(), random).orElseThrow();
        return new Next.Hand(
                new Step.SignRequest(
                        PLACES.signature(),
                        PLACES.encryption(),
                        rooms.cards()
                                .register()
                                .find(view.about().card())
                                .orElseThrow()
                                .number()
                                .value(),
                        HexText.nonce(random),
                        challenge.encrypted(),
                        challenge.expected(),
                        Optional.empty()));
    }

    /// The signature key has signed the statement about the encryption key (agent protocol §3), and
    /// that has decrypted what was encrypted for its certificate.
    private static boolean holds(
            TaskView view,
            Performed signed,
            SignedCertificate signature,
            SignedCertificate encryption) {
        Step.SignRequest asked = (Step.SignRequest) signed.step();
        StepResult.RequestSigned told = TaskView.result(signed, StepResult.RequestSigned.class);
        return told.challengeHash().equals(asked.expected())
                && KeyStatement.isSigned(view, signed, signature, encryption.key().der());
    }
}
