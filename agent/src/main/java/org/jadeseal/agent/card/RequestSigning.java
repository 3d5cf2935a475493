// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.util.HexFormat;
import java.util.Optional;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Step;
import org.jadeseal.agent.site.Origin;
import org.jadeseal.piv.CertificationRequest;
import org.jadeseal.piv.KeyMetadata;
import org.jadeseal.piv.KeyReference;
import org.jadeseal.piv.RsaPadding;

/// Signs the request for both certificates: the PIN is asked once, given to the card before each
/// use of a key, and forgotten; at a reader with keys it is typed for each signature. In a renewal
/// it is asked a second time, for the key of the certificate that ends.
///
/// What is signed is built here, over the origin that was dialled; the website names fields only
/// (threat T3).
final class RequestSigning {

    /// Holds the website's nonce in the PKCS#10 request.
    static final String NONCE_ATTRIBUTE = "1.3.6.1.4.1.32473.1.10.1";

    /// What the window says when the key of the old certificate is used.
    private static final String WITH_OLD_KEY = "renew-old-key";

    private final Origin origin;
    private final Order order;
    private final Step.SignRequest step;
    private final CardSession session;
    private final PinDialogue person;

    RequestSigning(
            Origin origin,
            PinSource pins,
            Order order,
            Step.SignRequest step,
            CardSession session) {
        this.origin = origin;
        this.order = order;
        this.step = step;
        this.session = session;
        this.person = new PinDialogue(origin, pins, order, session);
    }

    Outcome run() {
        Optional<KeyMetadata> signature = session.key(Words.reference(step.signatureReference()));
        Optional<KeyMetadata> encryption = session.key(Words.reference(step.encryptionReference()));
        Optional<KeyMetadata> predecessor =
                step.predecessorReference().map(Words::reference).flatMap(session::key);
        if (signature.isEmpty()
                || encryption.isEmpty()
                || (step.predecessorReference().isPresent() && predecessor.isEmpty())) {
            return Outcome.failed("slot-empty");
        }
        Outcome request =
                person.ask(order.show().act(), pin -> sign(signature.get(), encryption.get(), pin));
        return predecessor.isPresent() && request instanceof Outcome.Done(JsonObject values)
                ? person.ask(WITH_OLD_KEY, pin -> renew(predecessor.get(), values, pin))
                : request;
    }

    private Outcome sign(KeyMetadata signature, KeyMetadata encryption, PinUse pin) {
        byte[] request = request(signature, pin);
        byte[] statement =
                Words.lines(
                        "jadeseal encryption-key 1",
                        origin.value(),
                        order.key().task(),
                        step.nonce(),
                        "spki-sha256:" + Words.sha256(encryption.publicKey().getEncoded()));
        byte[] statementSignature = signed(step.signatureReference(), signature, statement, pin);
        return decrypted(encryption, pin)
                .map(plain ->
                        (Outcome)
                                new Outcome.Done(
                                        JsonObject.empty()
                                                .with("request", request)
                                                .with("statement", statement)
                                                .with("statementSignature", statementSignature)
                                                .with("challengeHash", Words.sha256(plain))))
                .orElseGet(() -> Troubles.malformed("challenge"));
    }

    /// The old key signs for the request that was made here a moment ago.
    private Outcome renew(KeyMetadata predecessor, JsonObject values, PinUse pin) {
        byte[] text =
                Words.lines(
                        "jadeseal renewal 1",
                        origin.value(),
                        order.key().task(),
                        step.nonce(),
                        "request-sha256:" + Words.sha256(values.bytes("request")));
        String reference = step.predecessorReference().orElseThrow();
        return new Outcome.Done(
                values.with("renewalSignature", signed(reference, predecessor, text, pin)));
    }

    private byte[] request(KeyMetadata signature, PinUse pin) {
        return CertificationRequest.of(
                        step.subject(),
                        signature.algorithm(),
                        signature.publicKey(),
                        NONCE_ATTRIBUTE,
                        HexFormat.of().parseHex(step.nonce()))
                .signedBy(body -> signed(step.signatureReference(), signature, body, pin));
    }

    private Optional<byte[]> decrypted(KeyMetadata encryption, PinUse pin) {
        return pin.in(
                encryption.pinPolicy(),
                () ->
                        session.card()
                                .decrypt(
                                        Words.reference(step.encryptionReference()),
                                        encryption.algorithm(),
                                        RsaPadding.OAEP_SHA256,
                                        step.challenge().copy()));
    }

    private byte[] signed(String reference, KeyMetadata key, byte[] message, PinUse pin) {
        KeyReference place = Words.reference(reference);
        return pin.in(key.pinPolicy(), () -> session.card().sign(place, key.algorithm(), message));
    }
}
