// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.Optional;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Step;
import org.jadeseal.agent.seal.SealingKey;
import org.jadeseal.agent.site.Origin;
import org.jadeseal.piv.AdministrationKey;
import org.jadeseal.piv.KeyAlgorithm;
import org.jadeseal.piv.KeyMetadata;
import org.jadeseal.piv.KeyReference;
import org.jadeseal.piv.PinPolicy;
import org.jadeseal.piv.Secret;

/// The steps that use or change keys, without a PIN.
final class KeySteps {

    private final CardSession session;

    KeySteps(CardSession session) {
        this.session = session;
    }

    /// Signs with 9E that this card is here, for this attempt of this step (threat T8).
    Outcome prove(Origin origin, Order order, Step.ProveCard step) {
        KeyReference prover = KeyReference.CARD_AUTHENTICATION;
        Optional<KeyMetadata> key = session.key(prover);
        Optional<byte[]> certificate = session.card().readCertificate(prover);
        if (key.isEmpty() || certificate.isEmpty()) {
            return Outcome.failed("slot-empty");
        }
        byte[] proof =
                Words.lines(
                        "jadeseal prove-card 1",
                        origin.value(),
                        order.key().task(),
                        Integer.toString(order.key().step()),
                        Integer.toString(order.key().attempt()),
                        step.nonce());
        return new Outcome.Done(
                JsonObject.empty()
                        .with("certificate", certificate.get())
                        .with(
                                "signature",
                                session.card().sign(prover, key.get().algorithm(), proof)));
    }

    Outcome begin(Step.BeginAdministration step) {
        KeyReference key = Words.reference(step.key());
        return new Outcome.Done(
                JsonObject.empty()
                        .with("algorithm", session.card().administrationAlgorithm(key).name())
                        .with("witness", session.card().beginAuthentication(key)));
    }

    Outcome complete(Step.CompleteAdministration step) {
        return session.card()
                .completeAuthentication(
                        Words.reference(step.key()), step.witness().copy(), step.challenge().copy())
                .map(response ->
                        (Outcome) new Outcome.Done(JsonObject.empty().with("response", response)))
                .orElseGet(() -> Outcome.failed("administration-refused"));
    }

    Outcome generate(Step.GenerateKey step) {
        Optional<KeyAlgorithm> algorithm = Words.algorithm(step.algorithm());
        Optional<PinPolicy> policy = Words.pinPolicy(step.pinPolicy());
        if (algorithm.isEmpty() || policy.isEmpty()) {
            return Troubles.malformed(algorithm.isEmpty() ? "algorithm" : "pinPolicy");
        }
        PublicKey generated =
                session.card()
                        .generate(Words.reference(step.reference()), algorithm.get(), policy.get());
        session.born(Words.reference(step.reference()), algorithm.get(), policy.get(), generated);
        return new Outcome.Done(JsonObject.empty().with("publicKey", generated.getEncoded()));
    }

    Outcome move(Step.MoveKey step) {
        if (session.key(Words.reference(step.from())).isEmpty()) {
            return Outcome.failed("slot-empty");
        }
        if (session.key(Words.reference(step.to())).isPresent()) {
            return Outcome.failed("slot-occupied");
        }
        session.card().moveKey(Words.reference(step.from()), Words.reference(step.to()));
        return Outcome.done();
    }

    Outcome delete(Step.DeleteKey step) {
        session.card().deleteKey(Words.reference(step.reference()));
        return Outcome.done();
    }

    /// A key that came from elsewhere is refused by the card itself.
    Outcome attest(Step.AttestKey step) {
        Optional<byte[]> statement = session.card().attest(Words.reference(step.reference()));
        Optional<byte[]> attester = session.card().readCertificate(KeyReference.ATTESTATION);
        return statement.isEmpty() || attester.isEmpty()
                ? Outcome.failed("no-attestation")
                : new Outcome.Done(
                        JsonObject.empty()
                                .with("statement", statement.get())
                                .with("certificate", attester.get()));
    }

    Outcome provePuk(SealingKey sealing, Order order, Step.ProvePuk step) {
        Optional<Secret> opened = sealing.open(step.sealed(), order.key());
        if (opened.isEmpty()) {
            return Troubles.malformed("sealed");
        }
        try (Secret puk = opened.get()) {
            return PukTurn.prove(session.card(), puk);
        }
    }

    Outcome setAdministration(SealingKey sealing, Order order, Step.SetAdministrationKey step) {
        Optional<Secret> opened = sealing.open(step.sealed(), order.key());
        if (opened.isEmpty()) {
            return Troubles.malformed("sealed");
        }
        try (Secret secret = opened.get()) {
            return setAdministration(step, secret);
        }
    }

    private Outcome setAdministration(Step.SetAdministrationKey step, Secret secret) {
        byte[] value = secret.copy();
        try (AdministrationKey key = AdministrationKey.of(value)) {
            if (!key.algorithm().name().equals(step.algorithm())) {
                return Troubles.malformed("algorithm");
            }
            session.card().setAdministrationKey(Words.reference(step.key()), key);
            return Outcome.done();
        } finally {
            Arrays.fill(value, (byte) 0);
        }
    }
}
