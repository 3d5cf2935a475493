// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.util.HexFormat;
import java.util.Optional;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.pin.PinAnswer;
import org.jadeseal.agent.pin.PinRequest;
import org.jadeseal.agent.pin.PinSource;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Step;
import org.jadeseal.agent.site.Origin;
import org.jadeseal.piv.CertificationRequest;
import org.jadeseal.piv.KeyMetadata;
import org.jadeseal.piv.Pin;
import org.jadeseal.piv.PinOutcome;
import org.jadeseal.piv.RsaPadding;

/// Signs the request for both certificates: the PIN is asked once, given to the card before each
/// use of a key, and forgotten.
///
/// What is signed is built here, over the origin that was dialled; the website names fields only
/// (threat T3).
final class RequestSigning {

    /// Holds the website's nonce in the PKCS#10 request.
    private static final String NONCE_ATTRIBUTE = "1.3.6.1.4.1.32473.1.10.1";

    private final Origin origin;
    private final PinSource pins;
    private final Order order;
    private final Step.SignRequest step;
    private final CardSession session;

    RequestSigning(
            Origin origin,
            PinSource pins,
            Order order,
            Step.SignRequest step,
            CardSession session) {
        this.origin = origin;
        this.pins = pins;
        this.order = order;
        this.step = step;
        this.session = session;
    }

    Outcome run() {
        Optional<KeyMetadata> signature = session.key(Words.reference(step.signatureReference()));
        Optional<KeyMetadata> encryption = session.key(Words.reference(step.encryptionReference()));
        if (signature.isEmpty() || encryption.isEmpty()) {
            return Outcome.failed("slot-empty");
        }
        return askPin(false, pin -> sign(signature.get(), encryption.get(), pin));
    }

    /// Work that needs the PIN.
    private interface PinWork {
        Outcome with(Pin pin);
    }

    /// Asks until the card accepts, the person gives up, or the card blocks; each question shows
    /// the tries left.
    private Outcome askPin(boolean wrongBefore, PinWork work) {
        boolean wrong = wrongBefore;
        while (true) {
            int left = CardReading.triesLeft(session.card().pinStatus());
            if (left == 0) {
                return Outcome.failed("pin-blocked");
            }
            switch (pins.ask(request(left, wrong))) {
                case PinAnswer.Cancelled() -> {
                    return wrong ? wrongPin(left) : Outcome.failed("cancelled");
                }
                case PinAnswer.TimedOut() -> {
                    return Outcome.failed("timeout");
                }
                case PinAnswer.Given(Pin pin) -> {
                    Optional<Outcome> end = tryPin(pin, work);
                    if (end.isPresent()) {
                        return end.get();
                    }
                    wrong = true;
                }
            }
        }
    }

    /// Empty when the PIN was wrong and may be asked again.
    private Optional<Outcome> tryPin(Pin pin, PinWork work) {
        try (pin) {
            return switch (session.card().verify(pin)) {
                case PinOutcome.Accepted() -> Optional.of(work.with(pin));
                case PinOutcome.WrongPin(int left) ->
                        left > 0 && pins.canAskAgain()
                                ? Optional.empty()
                                : Optional.of(
                                        left > 0 ? wrongPin(left) : Outcome.failed("pin-blocked"));
                case PinOutcome.Blocked() -> Optional.of(Outcome.failed("pin-blocked"));
                case PinOutcome.NewPinRefused(), PinOutcome.NotAuthorized() ->
                        Optional.of(Outcome.failed("pin-refused"));
            };
        } finally {
            session.card().forgetPin();
        }
    }

    private Outcome sign(KeyMetadata signature, KeyMetadata encryption, Pin pin) {
        byte[] request = request(signature, pin);
        byte[] statement =
                Words.lines(
                        "jadeseal encryption-key 1",
                        origin.value(),
                        order.key().task(),
                        step.nonce(),
                        "spki-sha256:" + Words.sha256(encryption.publicKey().getEncoded()));
        byte[] statementSignature = signed(signature, statement, pin);
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

    private byte[] request(KeyMetadata signature, Pin pin) {
        return CertificationRequest.of(
                        step.subject(),
                        signature.algorithm(),
                        signature.publicKey(),
                        NONCE_ATTRIBUTE,
                        HexFormat.of().parseHex(step.nonce()))
                .signedBy(body -> signed(signature, body, pin));
    }

    private Optional<byte[]> decrypted(KeyMetadata encryption, Pin pin) {
        verify(pin);
        return session.card()
                .decrypt(
                        Words.reference(step.encryptionReference()),
                        encryption.algorithm(),
                        RsaPadding.OAEP_SHA256,
                        step.challenge().copy());
    }

    /// The signature key wants the PIN directly before each use (SP 800-73 Part 1, 'PIN Always').
    private byte[] signed(KeyMetadata signature, byte[] message, Pin pin) {
        verify(pin);
        return session.card()
                .sign(Words.reference(step.signatureReference()), signature.algorithm(), message);
    }

    private void verify(Pin pin) {
        if (!(session.card().verify(pin) instanceof PinOutcome.Accepted)) {
            throw new IllegalStateException("the card refuses the PIN it accepted a moment ago");
        }
    }

    private PinRequest request(int triesLeft, boolean wrongBefore) {
        Order.Show show = order.show();
        return new PinRequest(
                origin.value(),
                show.act(),
                show.account(),
                show.holder(),
                session.reader(),
                triesLeft,
                wrongBefore);
    }

    private static Outcome wrongPin(int triesLeft) {
        return new Outcome.Failed("pin-wrong", JsonObject.empty().with("triesLeft", triesLeft));
    }
}
