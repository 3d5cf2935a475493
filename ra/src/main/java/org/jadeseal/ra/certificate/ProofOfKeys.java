// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.security.SecureRandom;
import java.util.Optional;
import org.jadeseal.ca.issuance.KeyProof;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.card.CardRegister;
import org.jadeseal.ra.task.HexText;
import org.jadeseal.ra.task.KeyReference;
import org.jadeseal.ra.task.Next;
import org.jadeseal.ra.task.Performed;
import org.jadeseal.ra.task.Problem;
import org.jadeseal.ra.task.Step;
import org.jadeseal.ra.task.StepResult;
import org.jadeseal.ra.task.TaskView;

/// The card signs for both new keys behind the PIN (`profiles.md` 2.6), and what it signed is kept
/// as evidence for the CA.
final class ProofOfKeys {

    private final CardRegister cards;
    private final ProvenCard proven;
    private final SecureRandom random;

    ProofOfKeys(CardRegister cards, ProvenCard proven, SecureRandom random) {
        this.cards = cards;
        this.proven = proven;
        this.random = random;
    }

    /// Keeps a proof that was given in this session and is not kept yet.
    Optional<Next> keep(TaskView view, ApplicationRow application) {
        Optional<Performed> signed =
                view.lastDone(Step.SignRequest.class)
                        .filter(step -> !kept(view, application, step));
        if (signed.isEmpty()) {
            return Optional.empty();
        }
        Step.SignRequest asked = (Step.SignRequest) signed.get().step();
        StepResult.RequestSigned told =
                TaskView.result(signed.get(), StepResult.RequestSigned.class);
        if (!told.challengeHash().equals(asked.expected())) {
            return Optional.of(new Next.Pause(Problem.of("proof-wrong")));
        }
        ApplicationRow.Proof proof =
                new ApplicationRow.Proof(
                        view.task(),
                        signed.get().number(),
                        keys(view, asked, told),
                        told.renewalSignature(),
                        Optional.of(view.agent().program().installation()));
        return Optional.of(
                new Next.WriteDown(unit -> SqlApplications.keepProof(unit, application, proof)));
    }

    private static boolean kept(TaskView view, ApplicationRow application, Performed step) {
        return application
                .proof()
                .filter(proof -> proof.task().equals(view.task()) && proof.step() == step.number())
                .isPresent();
    }

    private KeyProof keys(TaskView view, Step.SignRequest asked, StepResult.RequestSigned told) {
        return new KeyProof(
                new KeyProof.Challenge(
                        view.agent().origin().value(), view.task().value(), asked.nonce().bytes()),
                told.request(),
                Slots.of(view).key(asked.encryptionReference()).orElseThrow().publicKey(),
                told.statement(),
                told.statementSignature(),
                new KeyProof.Decryption(asked.expected().bytes(), told.challengeHash().bytes()));
    }

    /// Asks for a proof of the keys that are in the card now.
    Next ask(TaskView view, ApplicationRow application) {
        BirthPlaces places = BirthPlaces.of(proven.isForeign(view));
        Bytes key = Slots.of(view).key(places.encryption()).orElseThrow().publicKey();
        Optional<EncryptionChallenge> challenge = EncryptionChallenge.to(key, random);
        if (challenge.isEmpty()) {
            return new Next.Pause(Problem.of("key-unusable"));
        }
        return new Next.Hand(
                new Step.SignRequest(
                        places.signature(),
                        places.encryption(),
                        cards.find(view.about().card()).orElseThrow().number().value(),
                        HexText.nonce(random),
                        challenge.get().encrypted(),
                        challenge.get().expected(),
                        application.renews().map(_ -> KeyReference.SIGNATURE)));
    }
}
