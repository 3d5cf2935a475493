// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.agent.card;

import java.util.HexFormat;
import java.util.Optional;
import org.jadeseal.agent.json.JsonObject;
import org.jadeseal.agent.protocol.Order;
import org.jadeseal.agent.protocol.Step;
import org.jadeseal.piv.CertificationRequest;
import org.jadeseal.piv.KeyMetadata;
import org.jadeseal.piv.KeyReference;

/// Both keys of an officer's new card, 9A and 9C, sign their certification requests. The PIN is
/// asked once and forgotten afterwards.
final class OfficerRequests {

    private static final KeyReference LOGIN = Words.reference("9A");
    private static final KeyReference DECISION = Words.reference("9C");

    private final PinDialogue person;
    private final Order order;
    private final CardSession session;

    OfficerRequests(PinDialogue person, Order order, CardSession session) {
        this.person = person;
        this.order = order;
        this.session = session;
    }

    Outcome sign(Step.SignOfficerRequest step) {
        Optional<KeyMetadata> login = session.key(LOGIN);
        Optional<KeyMetadata> decision = session.key(DECISION);
        return login.isEmpty() || decision.isEmpty()
                ? Outcome.failed("slot-empty")
                : person.ask(
                        order.show().act(),
                        pin ->
                                new Outcome.Done(
                                        JsonObject.empty()
                                                .with(
                                                        "loginRequest",
                                                        request(LOGIN, login.get(), step, pin))
                                                .with(
                                                        "decisionRequest",
                                                        request(
                                                                DECISION,
                                                                decision.get(),
                                                                step,
                                                                pin))));
    }

    private byte[] request(
            KeyReference place, KeyMetadata key, Step.SignOfficerRequest step, PinUse pin) {
        return CertificationRequest.of(
                        step.subject(),
                        key.algorithm(),
                        key.publicKey(),
                        RequestSigning.NONCE_ATTRIBUTE,
                        HexFormat.of().parseHex(step.nonce()))
                .signedBy(body ->
                        pin.in(
                                key.pinPolicy(),
                                () -> session.card().sign(place, key.algorithm(), body)));
    }
}
